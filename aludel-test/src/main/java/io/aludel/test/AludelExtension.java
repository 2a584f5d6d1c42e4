package io.aludel.test;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.test.TestDatabases.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link AludelTest} does. Stateless: what a test has lies in the store of its context. */
public final class AludelExtension
        implements BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(AludelExtension.class);
    private static final Set<Class<?>> PARTS =
            Set.of(Session.class, Connection.class, SessionFactory.class, Engine.class, Registry.class, SqlLog.class);

    /** Made by JUnit. */
    public AludelExtension() {}

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestScope scope = scope(context);
        SqlFixtures.run(context, scope);
        fixtures(context).run(context, scope);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        scope(context).log().clear();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        TestScope scope = scope(context);
        TestSettings settings = scope.settings();
        NPlusOneFinder finder = new NPlusOneFinder(scope.log().statements().all(), settings.threshold());
        if (settings.nPlusOne() == NPlusOne.REPORT) {
            List<String> findings = finder.findings();
            findings.forEach(finding -> context.publishReportEntry("N+1", finding));
        } else if (settings.nPlusOne() == NPlusOne.FAIL
                && context.getExecutionException().isEmpty()) {
            finder.check();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        scope(context).close();
    }

    private static TestScope scope(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        TestScope.class,
                        key -> {
                            TestSettings settings = TestSettings.of(context);
                            return TestScope.open(database(context, settings), settings);
                        },
                        TestScope.class);
    }

    private static TestDatabase database(ExtensionContext context, TestSettings settings) {
        return TestDatabases.of(context).of(settings, GivenParts.of(context));
    }

    private static FixtureMethods fixtures(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(FixtureMethods.class, key -> new FixtureMethods(context), FixtureMethods.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.contains(parameter.getParameter().getType())
                || fixtures(context).method(parameter.getParameter()).isPresent();
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (!PARTS.contains(type)) {
            return fixtures(context)
                    .method(parameter.getParameter())
                    .map(method -> fixtures(context).result(method))
                    .orElse(null);
        }
        if (context.getTestMethod().isPresent()) {
            return scope(context).part(type);
        }
        TestDatabase database = database(context, TestSettings.of(context));
        Map<Class<?>, Supplier<?>> shared = Map.of(
                Engine.class, database::engine,
                SessionFactory.class, database::sessions,
                Registry.class, () -> database.sessions().registry());
        Supplier<?> part = shared.get(type);
        if (part == null) {
            throw new ParameterResolutionException("a " + type.getSimpleName()
                    + " belongs to one test, and " + parameter.getDeclaringExecutable()
                    + " runs for all of the class.\n  Take it as a parameter of the test or of a @BeforeEach method; what is to be"
                    + " there for all tests is written by the Engine or SessionFactory, which commit here.");
        }
        return part.get();
    }
}
