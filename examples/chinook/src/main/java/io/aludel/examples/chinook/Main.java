package io.aludel.examples.chinook;

/** Runs the tour of the Chinook music store. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Chinook");
    }
}
