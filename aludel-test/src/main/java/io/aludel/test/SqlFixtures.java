package io.aludel.test;

import io.aludel.engine.Connection;
import io.aludel.migrate.script.SqlStatements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Executes the scripts of {@link SqlFixture}. */
final class SqlFixtures {
    private SqlFixtures() {}

    static void run(ExtensionContext context, TestScope scope) {
        for (Class<?> type : TestClasses.outermostFirst(context)) {
            run(type, type, scope);
        }
        context.getTestMethod().ifPresent(method -> run(method, method.getDeclaringClass(), scope));
    }

    private static void run(AnnotatedElement element, Class<?> beside, TestScope scope) {
        SqlFixture fixture = element.getDeclaredAnnotation(SqlFixture.class);
        if (fixture == null) {
            return;
        }
        for (String name : fixture.value()) {
            List<String> statements = SqlStatements.of(read(beside, name));
            try (Connection connection = scope.engine().connect()) {
                connection.driver().use(jdbc -> {
                    try (Statement statement = jdbc.createStatement()) {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                    }
                    return statements.size();
                });
                connection.commit();
            }
        }
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new ExtensionConfigurationException("@SqlFixture of " + beside.getName() + " names " + name
                        + ", which is not there.\n  A name without a slash lies beside the class: "
                        + beside.getPackageName().replace('.', '/') + "/" + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + " cannot be read", e);
        }
    }
}
