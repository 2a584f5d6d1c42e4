package io.aludel.testkit.dialect;

import io.aludel.dialect.Feature;
import io.aludel.engine.Engine;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Opens the engine once for a class, gives each test a {@link Bench} on it, and skips what the database cannot do. */
final class SuiteExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Requires> requires = AnnotationSupport.findAnnotation(context.getElement(), Requires.class);
        if (requires.isEmpty() || context.getTestInstance().isEmpty()) {
            return ConditionEvaluationResult.enabled("it needs nothing of its own");
        }
        for (Requirement requirement : requires.get().value()) {
            Optional<String> reason = reasonAgainst(context, requirement);
            if (reason.isPresent()) {
                return ConditionEvaluationResult.disabled(requirement + ": " + reason.get());
            }
        }
        return ConditionEvaluationResult.enabled("the database has what the test needs");
    }

    private static Optional<String> reasonAgainst(ExtensionContext context, Requirement requirement) {
        Optional<String> said = subject(context).lacks().reason(requirement);
        Feature feature = requirement.feature();
        return said.isEmpty() && feature != null && !engine(context).dialect().has(feature)
                ? Optional.of("the dialect does not have Feature." + feature)
                : said;
    }

    private static DialectUnderTest subject(ExtensionContext context) {
        return (DialectUnderTest) context.getRequiredTestInstance();
    }

    /** Owned by the class, which closes it. */
    private static Engine engine(ExtensionContext context) {
        ExtensionContext owner = context.getParent().orElse(context);
        return owner.getStore(NAMESPACE)
                .computeIfAbsent(Engine.class, opened -> subject(context).open(), Engine.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Bench.class, made -> new Bench(engine(context)), Bench.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Bench bench = context.getStore(NAMESPACE).get(Bench.class, Bench.class);
        if (bench != null) {
            bench.clear();
        }
    }
}
