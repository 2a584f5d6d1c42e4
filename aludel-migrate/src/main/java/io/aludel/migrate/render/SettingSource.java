package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.sqlite.SqliteOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.SqlFragment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting of one database as the call that a person would write, {@code PostgresqlOptions.include("code")}: the method that makes an
 * equal setting. Where there is none, the setting is written as it is.
 */
final class SettingSource {
    private static final String MARIADB = "mariadb";

    private static final Map<String, Class<?>> FAMILIES =
            Map.of("postgresql", PostgresqlOptions.class, "mysql", MysqlOptions.class, "sqlite", SqliteOptions.class);

    private final Function<Object, CodeBlock> value;

    /**
     * Settings with values in a form of their own.
     *
     * @param value the source of a value
     */
    SettingSource(Function<Object, CodeBlock> value) {
        this.value = value;
    }

    CodeBlock of(DialectOption option) {
        CodeBlock call = call(option);
        if (call == null && option.dialect().equals(MARIADB)) {
            CodeBlock shared = call(new DialectOption("mysql", option.name(), option.value()));
            call = shared == null ? null : CodeBlock.of("$T.onlyMariadb($L)", MysqlOptions.class, shared);
        }
        return call == null
                ? CodeBlock.of(
                        "new $T($S, $S, $L)",
                        DialectOption.class,
                        option.dialect(),
                        option.name(),
                        value.apply(option.value()))
                : call;
    }

    private @Nullable CodeBlock call(DialectOption option) {
        Class<?> family = FAMILIES.get(option.dialect());
        if (family == null) {
            return null;
        }
        return Arrays.stream(family.getMethods())
                .filter(method -> method.getReturnType() == DialectOption.class)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .map(method -> call(family, method, option))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable CodeBlock call(Class<?> family, Method method, DialectOption option) {
        List<Object> said = arguments(method, option.value());
        if (said == null || !option.equals(made(method, said))) {
            return null;
        }
        List<CodeBlock> arguments = said.stream().map(value).toList();
        return CodeBlock.of("$T.$L($L)", family, method.getName(), CodeBlock.join(arguments, ", "));
    }

    /** What a method has to be given for a value; null when it takes something else. */
    private static @Nullable List<Object> arguments(Method method, Object value) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length == 0) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            boolean texts = list.stream().allMatch(String.class::isInstance);
            boolean fits = method.isVarArgs()
                    ? types[0] == String[].class
                    : types.length == list.size() && Arrays.stream(types).allMatch(type -> type == String.class);
            return texts && fits ? List.copyOf(list) : null;
        }
        return types.length == 1 && takes(types[0], value) ? List.of(value) : null;
    }

    private static boolean takes(Class<?> type, Object value) {
        return type == boolean.class && value instanceof Boolean
                || type == int.class && value instanceof Integer
                || type == long.class && value instanceof Long
                || type == SqlFragment.class && value instanceof SqlFragment
                || type == Map.class && value instanceof Map
                || type == String.class && value instanceof String;
    }

    private static @Nullable Object made(Method method, List<Object> arguments) {
        Object[] passed = method.isVarArgs() ? new Object[] {arguments.toArray(String[]::new)} : arguments.toArray();
        try {
            return method.invoke(null, passed);
        } catch (InvocationTargetException refused) {
            return null; // the method does not make this value
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(method + " is not public", hidden);
        }
    }
}
