package org.yupian.bench;

/** Does nothing: what a JVM takes by itself. */
public final class EmptyMain {
    private EmptyMain() {}

    /** Returns. */
    public static void main(String[] arguments) {}
}
