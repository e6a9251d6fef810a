package org.yupian.tests;

/** A text over and over, as long as wanted, without holding it in memory. */
record Repeated(String unit, int length) implements CharSequence {
    @Override
    public char charAt(int index) {
        return unit.charAt(index % unit.length());
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        StringBuilder part = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            part.append(charAt(i));
        }
        return part.toString();
    }

    @Override
    public String toString() {
        return subSequence(0, length).toString();
    }
}
