package io.aludel.orm.conformance;

/** A failure, briefly, with the first places of Aludel that it came through. */
final class Stack {
    private Stack() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        int shown = 0;
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("io.aludel.") && shown++ < 6) {
                text.append("\n      at ").append(element);
            }
        }
        return text.toString();
    }
}
