package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;

/** Classes of the application that are there and cannot be used. Stateless. */
final class UnusableClass {
    private UnusableClass() {}

    /** What people are told of it. */
    static MigrationException because(LinkageError failure) {
        return new MigrationException(ErrorCode.INVALID_CONFIGURATION, message(failure), failure);
    }

    private static String message(LinkageError failure) {
        if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
            return "a class of the application failed while it was loaded: " + failure.getCause();
        }
        if (failure instanceof UnsupportedClassVersionError) {
            return "a class of the application is for a newer Java than this one, " + Runtime.version() + ": "
                    + failure.getMessage()
                    + "\n  Start the program with that Java, or compile for this one.";
        }
        if (String.valueOf(failure.getMessage()).replace('/', '.').contains("io.aludel.")) {
            return "a class of the application was compiled for another version of Aludel: " + failure + "."
                    + "\n  Use the same version of Aludel in the application, the program and the plugin, and compile anew.";
        }
        return "a class of the application cannot be used: " + failure + "."
                + "\n  Usually a library that it needs is not on the class path."
                + "\n  Write classpath=target/classes, target/dependency/* into the settings, or say --classpath.";
    }
}
