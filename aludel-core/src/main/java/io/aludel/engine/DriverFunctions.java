package io.aludel.engine;

import io.aludel.dialect.ScalarFunction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** Gives a new connection the functions that are computed in Java, where its driver takes such. Stateless. */
final class DriverFunctions {
    private DriverFunctions() {}

    static void add(Connection connection, List<ScalarFunction> functions) throws SQLException {
        // Another driver for the same database has other ways, or none.
        if (connection.getClass().getName().startsWith("org.sqlite.")) {
            for (ScalarFunction function : functions) {
                Function.create(
                        connection,
                        function.name(),
                        new Computed(function.body()),
                        function.arguments(),
                        Function.FLAG_DETERMINISTIC);
            }
        }
    }

    private static final class Computed extends Function {
        private final ScalarFunction.Body body;

        Computed(ScalarFunction.Body body) {
            this.body = body;
        }

        @Override
        protected void xFunc() throws SQLException {
            List<@Nullable String> arguments = new ArrayList<>();
            for (int index = 0; index < args(); index++) {
                arguments.add(value_text(index));
            }
            Object value;
            try {
                value = body.of(arguments);
            } catch (RuntimeException failure) {
                error(failure.getMessage());
                return;
            }
            if (value == null) {
                result();
            } else if (value instanceof Boolean truth) {
                result(truth ? 1 : 0);
            } else if (value instanceof Number number) {
                result(number.doubleValue());
            } else {
                result(value.toString());
            }
        }
    }
}
