package org.yupian.embeddings;

/** 16-bit numbers of IEEE 754 in shorts; Java has them from 20 on. */
final class HalfPrecision {
    private static final int LARGEST = 0x7bff;

    private HalfPrecision() {}

    static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int magnitude = half & 0x7fff;
        // Shifted into place the exponent is too small by 112; multiplying mends it, for subnormal numbers too.
        float value = Float.intBitsToFloat(magnitude << 13) * 0x1p112f;
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) | sign);
    }

    /** The nearest, of two the even one; what is too large becomes the largest there is. */
    static short fromFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        float scaled = Float.intBitsToFloat(bits & 0x7fffffff) * 0x1p-112f;
        int magnitude = Float.floatToRawIntBits(scaled);
        int rounded = (magnitude + 0xfff + ((magnitude >>> 13) & 1)) >>> 13;
        return (short) (((bits >>> 16) & 0x8000) | Math.min(rounded, LARGEST));
    }
}
