package io.aludel.engine;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/** Requests that come too late. */
final class Failures {
    private Failures() {}

    static InvalidRequestException resultClosed() {
        return new InvalidRequestException(
                ErrorCode.RESULT_CLOSED,
                "the result is closed: all its rows were read, or its connection was closed or rolled back."
                        + "\n  Read rows into a list with all() while the connection is open.");
    }

    static InvalidRequestException noRows(String sql) {
        return new InvalidRequestException(
                ErrorCode.RESULT_CLOSED,
                "the statement yields no rows.\n  " + sql + "\n  Ask for rowCount() instead, or add RETURNING.");
    }

    static InvalidRequestException connectionClosed() {
        return new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the connection is closed.\n  Get another one with engine.connect() or engine.begin().");
    }

    static InvalidRequestException engineClosed() {
        return new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the engine is closed.\n  Close it when the application ends, and not before.");
    }

    static InvalidRequestException usedByTwo(Thread other) {
        return new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the connection is used by two threads at once: '"
                        + Thread.currentThread().getName() + "' began a statement while one of '" + other.getName()
                        + "' was running.\n  Give each thread its own connection from engine.connect(), and do not share objects that hold one.");
    }

    static CompileException suspicious(Plan plan) {
        return new CompileException(
                ErrorCode.SUSPICIOUS_STATEMENT,
                String.join("\n  ", plan.compiled().warnings()) + "\n  " + plan.sql()
                        + "\n  It is refused because of the option STRICT; without it this is a warning.");
    }
}
