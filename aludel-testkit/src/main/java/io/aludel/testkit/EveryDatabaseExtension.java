package io.aludel.testkit;

import io.aludel.testkit.TestDatabase.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes one run of an {@link EveryDatabase} class per selected database that has what the class needs. */
final class EveryDatabaseExtension implements ClassTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(EveryDatabaseExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return SelectedDatabases.current().stream()
                .filter(kind -> NeedsCondition.reasonAgainst(context.getRequiredTestClass(), kind)
                        .isEmpty())
                .map(Run::new);
    }

    @Override
    public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    static @Nullable TestDatabase databaseOf(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
    }

    /** The class on one database: the store of the invocation owns the database and closes it. */
    private record Run(Kind kind)
            implements ClassTemplateInvocationContext,
                    BeforeClassTemplateInvocationCallback,
                    BeforeEachCallback,
                    ParameterResolver,
                    TestExecutionExceptionHandler {

        @Override
        public String getDisplayName(int invocationIndex) {
            return kind.id();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            context.getStore(NAMESPACE)
                    .put(TestDatabase.class, TestDatabases.create(kind, context.getRequiredTestClass()));
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            if (cleans(context.getRequiredTestClass())) {
                required(context).clean();
            }
        }

        /** The context of the class itself knows no database yet. */
        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return required(context);
        }

        /** Reports number the runs of a class; the failure itself says which database it was. */
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
            thrown.addSuppressed(new OnDatabase(required(context)));
            throw thrown;
        }

        private static boolean cleans(Class<?> testClass) {
            for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
                var annotation = AnnotationSupport.findAnnotation(type, EveryDatabase.class);
                if (annotation.isPresent()) {
                    return annotation.get().clean();
                }
            }
            return true;
        }

        private static TestDatabase required(ExtensionContext context) {
            TestDatabase database = databaseOf(context);
            if (database == null) {
                throw new IllegalStateException("no database has been made for " + context.getDisplayName());
            }
            return database;
        }
    }

    /** Printed below the stack trace of a failed test. */
    private static final class OnDatabase extends Exception {

        private static final long serialVersionUID = 1L;

        OnDatabase(TestDatabase database) {
            super("this test ran on " + database.name() + " at " + database.jdbcUrl(), null, false, false);
        }
    }
}
