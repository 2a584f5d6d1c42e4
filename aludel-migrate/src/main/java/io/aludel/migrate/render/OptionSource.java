package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Identity;
import io.aludel.schema.Initially;
import io.aludel.schema.Numbering;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is rarely said of constraints, indexes, tables and numbers, as calls behind what they are said of. */
final class OptionSource {
    private final Function<SqlFragment, String> sql;
    private final SettingSource settings = new SettingSource(this::value);

    /**
     * Options with fragments of SQL as a database has them.
     *
     * @param sql the words of a fragment
     */
    OptionSource(Function<SqlFragment, String> sql) {
        this.sql = sql;
    }

    /** Of a constraint or an index. */
    CodeBlock of(ConstraintOptions options) {
        CodeBlock.Builder source = CodeBlock.builder();
        if (options.deferrable() != null) {
            source.add(".deferrable($L)", options.deferrable());
        }
        if (options.initially() != null) {
            source.add(".initially($T.$L)", Initially.class, options.initially().name());
        }
        if (options.comment() != null) {
            source.add(".comment($S)", options.comment());
        }
        return source.add(of(options.dialect())).build();
    }

    /** Settings of single databases. */
    CodeBlock of(List<DialectOption> options) {
        if (options.isEmpty()) {
            return CodeBlock.of("");
        }
        List<CodeBlock> all = options.stream().map(settings::of).toList();
        return CodeBlock.of(".options($L)", CodeBlock.join(all, ", "));
    }

    /** A value of a setting. */
    CodeBlock value(Object value) {
        if (value instanceof SqlFragment fragment) {
            return CodeBlock.of("new $T($S)", RawSql.class, sql.apply(fragment));
        } else if (value instanceof List<?> list) {
            List<CodeBlock> all = list.stream().map(this::value).toList();
            return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(all, ", "));
        } else if (value instanceof Map<?, ?> map) {
            List<CodeBlock> all = new ArrayList<>();
            map.forEach((key, entry) -> {
                all.add(value(key));
                all.add(value(entry));
            });
            return CodeBlock.of("$T.of($L)", Map.class, CodeBlock.join(all, ", "));
        } else if (value instanceof Long number) {
            return CodeBlock.of("$LL", number);
        }
        return value instanceof Number || value instanceof Boolean
                ? CodeBlock.of("$L", value)
                : CodeBlock.of("$S", value.toString());
    }

    /** An identity. */
    CodeBlock of(Identity identity) {
        return CodeBlock.of(
                "$T.$L()$L",
                Identity.class,
                identity.generatedAlways() ? "always" : "byDefault",
                of(identity.numbering()));
    }

    /** How something counts. */
    CodeBlock of(Numbering numbers) {
        CodeBlock.Builder source = CodeBlock.builder();
        number(source, "start", numbers.start());
        number(source, "increment", numbers.increment());
        number(source, "minValue", numbers.minValue());
        number(source, "maxValue", numbers.maxValue());
        number(source, "cache", numbers.cache());
        if (numbers.noMinValue()) {
            source.add(".noMinValue()");
        }
        if (numbers.noMaxValue()) {
            source.add(".noMaxValue()");
        }
        if (numbers.cycle() != null) {
            source.add(".cycle($L)", numbers.cycle());
        }
        return source.build();
    }

    private static void number(CodeBlock.Builder source, String method, @Nullable Long number) {
        if (number != null) {
            boolean isLong = number != number.intValue();
            source.add(isLong ? ".$L($LL)" : ".$L($L)", method, number);
        }
    }
}
