package io.aludel.spring.boot;

import io.aludel.error.AludelException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what Aludel says when an application cannot start, with its remedy, in place of a stack trace. */
final class AludelFailureAnalyzer extends AbstractFailureAnalyzer<AludelException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AludelException cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        int remedy = message.lastIndexOf('\n');
        return remedy < 0
                ? new FailureAnalysis(message, "See " + cause.code() + " in Aludel's list of errors.", cause)
                : new FailureAnalysis(
                        message.substring(0, remedy).stripTrailing(),
                        message.substring(remedy + 1).strip(),
                        cause);
    }
}
