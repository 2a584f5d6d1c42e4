package io.aludel.migrate.generate;

import static io.aludel.migrate.generate.Names.jakarta;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.migrate.generate.Attribute.Links;
import io.aludel.migrate.generate.Attribute.OtherEnd;
import io.aludel.migrate.generate.Attribute.OtherLinks;
import io.aludel.migrate.generate.Attribute.Value;
import io.aludel.migrate.render.ItemRenderer;
import io.aludel.migrate.render.SchemaSource;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes an entity class. */
final class EntitySource {
    private static final Pattern PLAIN = Pattern.compile("[\\w.$ -]*", Pattern.UNICODE_CHARACTER_CLASS);

    private final FoundSchema schema;
    private final GenerateOptions options;
    private final ColumnTypes types;
    private final ItemRenderer items;

    EntitySource(FoundSchema schema, GenerateOptions options, ColumnTypes types, ItemRenderer items) {
        this.schema = schema;
        this.options = options;
        this.types = types;
        this.items = items;
    }

    String source(EntityDraft draft) {
        SchemaSource core = new SchemaSource(schema.dialect(), items);
        TableSource table = new TableSource(draft, core);
        ValueSource values =
                new ValueSource(draft, options.nullMarked(), schema.sequences(), core, table.uniqueColumns());
        ReferenceSource references = new ReferenceSource(draft, options, types);
        TypeSpec.Builder type = TypeSpec.classBuilder(draft.className())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", about(draft))
                .addAnnotation(jakarta("Entity"));
        if (draft.isView()) {
            type.addAnnotation(Names.own("View"));
        }
        table.annotation().ifPresent(type::addAnnotation);
        for (Attribute attribute : draft.attributes()) {
            FieldSpec field = attribute instanceof Value value
                    ? values.field(value)
                    : references.field(attribute).orElseThrow();
            type.addField(field);
            if (options.accessors()) {
                accessors(draft, attribute, field.type(), type);
            }
        }
        table.method().ifPresent(type::addMethod);
        JavaFile.Builder file = JavaFile.builder(options.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true);
        core.into(file);
        return Layout.compact(file.build().toString());
    }

    private static String about(EntityDraft draft) {
        String comment = draft.table().comment();
        StringBuilder text = new StringBuilder(
                comment == null
                        ? "A row of " + code(draft.table().fullName()) + "."
                        : escaped(comment) + (comment.endsWith(".") ? "" : "."));
        for (String column : draft.missing()) {
            text.append("\n\n<p>No attribute can have the values of column ")
                    .append(code(column))
                    .append(".");
        }
        return text.toString();
    }

    /** A name of the database, which may have any characters. */
    private static String code(String name) {
        return PLAIN.matcher(name).matches() ? "{@code " + name + "}" : "<code>" + escaped(name) + "</code>";
    }

    /** So that it neither ends the comment, nor is markup or a character that the compiler reads before anything else. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("@", "&#64;");
    }

    private static void accessors(EntityDraft draft, Attribute attribute, TypeName type, TypeSpec.Builder target) {
        String name = Words.capital(attribute.name());
        target.addMethod(MethodSpec.methodBuilder("get" + name)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", attribute.name())
                .build());
        if (isSet(draft, attribute)) {
            target.addMethod(MethodSpec.methodBuilder("set" + name)
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(type, attribute.name())
                    .addStatement("this.$N = $N", attribute.name(), attribute.name())
                    .build());
        }
    }

    /** Whether it makes sense to assign a value. */
    private static boolean isSet(EntityDraft draft, Attribute attribute) {
        boolean collection = attribute instanceof Links
                || attribute instanceof OtherLinks
                || attribute instanceof OtherEnd end && end.many();
        boolean made = attribute instanceof Value value
                && (value.numbered() || value.column().computed() != null);
        return !draft.isView() && !collection && !made;
    }
}
