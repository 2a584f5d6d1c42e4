package io.aludel.orm.flush;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source of a database that gives what it has inserted back in an order of its own: the last row first. */
final class UnorderedRows {
    private final AtomicInteger turned = new AtomicInteger();

    /** How many results came back the other way round. */
    int turned() {
        return turned.get();
    }

    DataSource of(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, arguments, made) -> made instanceof Connection open ? connection(open) : made);
    }

    private Connection connection(Connection open) {
        return proxy(
                Connection.class,
                open,
                (method, arguments, made) -> made instanceof PreparedStatement prepared
                                && arguments != null
                                && String.valueOf(arguments[0]).contains("INSERT INTO")
                        ? statement(prepared)
                        : made);
    }

    private PreparedStatement statement(PreparedStatement prepared) {
        return proxy(
                PreparedStatement.class,
                prepared,
                (method, arguments, made) -> made instanceof ResultSet rows ? reversed(rows) : made);
    }

    private ResultSet reversed(ResultSet rows) throws SQLException {
        int width = rows.getMetaData().getColumnCount();
        List<@Nullable Object[]> all = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] row = new Object[width];
            for (int column = 0; column < width; column++) {
                row[column] = rows.getObject(column + 1);
            }
            all.add(row);
        }
        Collections.reverse(all);
        if (all.size() > 1) {
            turned.incrementAndGet();
        }
        int[] current = {-1};
        boolean[] wasNull = {false};
        return (ResultSet) Proxy.newProxyInstance(
                UnorderedRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (self, method, arguments) -> {
                    if (method.getName().equals("next")) {
                        return ++current[0] < all.size();
                    }
                    if (method.getName().equals("wasNull")) {
                        return wasNull[0];
                    }
                    if (arguments == null || !(arguments[0] instanceof Integer column)) {
                        return call(rows, method, arguments);
                    }
                    Object value = all.get(current[0])[column - 1];
                    wasNull[0] = value == null;
                    return switch (method.getName()) {
                        case "getLong" -> value instanceof Number number ? number.longValue() : 0L;
                        case "getInt" -> value instanceof Number number ? number.intValue() : 0;
                        case "getString" -> value == null ? null : value.toString();
                        case "getObject" -> value;
                        default -> throw new UnsupportedOperationException(method.toString());
                    };
                });
    }

    private interface Around {
        @Nullable
        Object apply(String method, @Nullable Object @Nullable [] arguments, @Nullable Object made) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        InvocationHandler handler =
                (self, method, arguments) -> around.apply(method.getName(), arguments, call(target, method, arguments));
        return type.cast(Proxy.newProxyInstance(UnorderedRows.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
