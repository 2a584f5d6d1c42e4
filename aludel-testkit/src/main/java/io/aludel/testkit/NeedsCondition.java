package io.aludel.testkit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test method on a database that lacks what {@link Needs} asks for, and says why. */
final class NeedsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        TestDatabase database = EveryDatabaseExtension.databaseOf(context);
        if (database == null) {
            return ConditionEvaluationResult.enabled("no database yet");
        }
        return context.getElement()
                .flatMap(element -> reasonAgainst(element, database.kind()))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("the database has what the test needs"));
    }

    /** The first reason why tests of the element cannot run on that database. */
    static Optional<String> reasonAgainst(AnnotatedElement element, TestDatabase.Kind kind) {
        Optional<Needs> needs = AnnotationSupport.findAnnotation(element, Needs.class);
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        for (Feature feature : needs.get().value()) {
            Optional<String> reason = Requirements.reasonAgainst(kind, feature);
            if (reason.isPresent()) {
                return Optional.of(kind.id() + " lacks " + feature + ": " + reason.get());
            }
        }
        return Optional.empty();
    }
}
