package io.aludel.migrate.cli;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;

/** How the program ends. The numbers never change their meaning. */
public enum ExitCode {
    /** The command did what it was asked. */
    OK(0, "done"),
    /** The command failed; the message says why. */
    ERROR(1, "the command failed"),
    /** The command line is wrong; nothing was done. */
    USAGE(2, "wrong arguments"),
    /** Something may have been renamed, and nobody said so or denied it. */
    AMBIGUOUS_RENAME(3, "a rename is ambiguous"),
    /** What was compared differs: model and database, or the database and its heads. */
    DIFFERENCES(4, "what was compared differs"),
    /** Another process is migrating. */
    LOCKED(5, "another process is migrating"),
    /** An operation is not safe on a database in use. */
    UNSAFE(6, "an operation is unsafe");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** How the program ends after a failure. */
    public static ExitCode of(Throwable failure) {
        ErrorCode code = failure instanceof AludelException known ? known.code() : ErrorCode.INVALID_REQUEST;
        return switch (code) {
            case AMBIGUOUS_RENAME -> AMBIGUOUS_RENAME;
            case SCHEMA_DIFFERS -> DIFFERENCES;
            case MIGRATION_LOCKED -> LOCKED;
            case UNSAFE_OPERATION -> UNSAFE;
            default -> ERROR;
        };
    }
}
