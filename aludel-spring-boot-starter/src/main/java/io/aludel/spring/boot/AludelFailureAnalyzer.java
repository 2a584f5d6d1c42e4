package io.aludel.spring.boot;

import io.aludel.error.AludelException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what Aludel says when an application cannot start, with its remedy, in place of a stack trace. */
final class AludelFailureAnalyzer extends AbstractFailureAnalyzer<AludelException> {
    /** What the database says comes last where there is no other remedy than the line before; it is part of what happened. */
    private static final Pattern SAID = Pattern.compile("(?s)\\n {2}\\S+ says: .*");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AludelException cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        Matcher saying = SAID.matcher(message);
        boolean saysLast = saying.find() && saying.group().indexOf('\n', 1) < 0;
        String told = saysLast ? message.substring(0, saying.start()) : message;
        String said = saysLast ? saying.group() : "";
        int remedy = told.lastIndexOf('\n');
        return remedy < 0
                ? new FailureAnalysis(message, "See " + cause.code() + " in Aludel's list of errors.", cause)
                : new FailureAnalysis(
                        told.substring(0, remedy).stripTrailing() + said,
                        told.substring(remedy + 1).strip(),
                        cause);
    }
}
