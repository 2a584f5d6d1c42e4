package io.aludel.migrate.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.migrate.render.ItemRenderer;
import io.aludel.migrate.render.Rendered;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The enumerated types of a database as enums of Java; one for each type that has a name, and for each list of words that has none. */
final class EnumDrafts {
    private final GenerateOptions options;
    private final ClassNames names;
    private final Map<String, EnumDraft> byType = new LinkedHashMap<>();

    EnumDrafts(GenerateOptions options, ClassNames names) {
        this.options = options;
        this.names = names;
    }

    Collection<EnumDraft> all() {
        return byType.values();
    }

    /** The enum of a column that has an enumerated type of the database. */
    Optional<EnumDraft> of(Table table, Column<?> column) {
        TypeDetail.OfEnum detail = detail(column.type());
        if (detail == null) {
            return Optional.empty();
        }
        return Optional.of(byType.computeIfAbsent(key(detail), missing -> {
            String type = detail.name() == null ? "" : detail.name();
            String name = names.free(options.naming().enumName(table, column, type));
            return new EnumDraft(ClassName.get(options.packageName(), name), constants(detail.labels()));
        }));
    }

    private static TypeDetail.@Nullable OfEnum detail(SqlType<?> type) {
        TypeDetail.OfEnum detail = type.detail(TypeDetail.OfEnum.class);
        return detail == null || !detail.isNative() ? null : detail;
    }

    private static String key(TypeDetail.OfEnum detail) {
        return detail.name() == null ? detail.labels().toString() : detail.schema() + "." + detail.name();
    }

    private static Map<String, String> constants(List<String> labels) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String label : labels) {
            String name = label;
            if (!SourceVersion.isName(name) || name.contains(".")) {
                name = String.join("_", Words.of(label)).toUpperCase(Locale.ROOT);
                name = name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "_" + name : name;
                name = name.equals("_") ? "EMPTY" : name;
            }
            String free = name;
            for (int number = 2; constants.containsKey(free); number++) {
                free = name + "_" + number;
            }
            constants.put(free, label);
        }
        return constants;
    }

    /** Writes the type of columns as one whose values are the constants. */
    ItemRenderer renderer() {
        return (item, context) -> {
            TypeDetail.OfEnum detail = item instanceof SqlType<?> type ? detail(type) : null;
            if (detail == null) {
                return Rendered.standard();
            }
            EnumDraft draft = byType.get(key(detail));
            return draft == null ? Rendered.standard() : Rendered.as(source(draft, detail));
        };
    }

    private static CodeBlock source(EnumDraft draft, TypeDetail.OfEnum detail) {
        CodeBlock.Builder source = CodeBlock.builder()
                .add("$T.ENUM($T.class, $T.DEFAULT", SqlTypes.class, draft.type(), EnumOptions.class);
        if (detail.name() != null) {
            source.add(".named($S)", detail.name());
        }
        if (detail.schema() != null) {
            source.add(".inSchema($S)", detail.schema());
        }
        if (!detail.isCreated()) {
            source.add(".notCreated()");
        }
        return draft.isPlain()
                ? source.add(")").build()
                : source.add(", $T::label)", draft.type()).build();
    }
}
