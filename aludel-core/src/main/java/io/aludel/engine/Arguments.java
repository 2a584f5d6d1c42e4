package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;

/** Checks what the application gives to builders and options. */
final class Arguments {
    private Arguments() {}

    /**
     * A number that is not too small.
     *
     * @param what what the number says, for the message
     * @throws ArgumentException when it is below the minimum
     */
    static int atLeast(int value, int minimum, String what) {
        if (value < minimum) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, what + " must be at least " + minimum + ", but is " + value + ".");
        }
        return value;
    }
}
