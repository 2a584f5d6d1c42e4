package io.aludel.processor.enhance;

/** A class file that cannot be enhanced; the message says why, and what to do. */
public final class EnhancementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnhancementException(String message) {
        super(message);
    }

    EnhancementException(String message, Throwable cause) {
        super(message, cause);
    }
}
