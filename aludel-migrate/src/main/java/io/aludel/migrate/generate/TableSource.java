package io.aludel.migrate.generate;

import static io.aludel.migrate.generate.Names.jakarta;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.aludel.migrate.generate.Attribute.Role;
import io.aludel.migrate.generate.Attribute.ToOne;
import io.aludel.migrate.generate.Attribute.Value;
import io.aludel.migrate.render.SchemaSource;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What a class says of its table: {@code @Table} for what that can say, {@code @TableElements} for the rest, or {@code @FromTable} for a table in the
 * words of Core.
 */
final class TableSource {
    private final EntityDraft draft;
    private final Table table;
    private final SchemaSource core;
    private final List<CodeBlock> uniques = new ArrayList<>();
    private final List<CodeBlock> indexes = new ArrayList<>();
    private final List<CodeBlock> checks = new ArrayList<>();
    private final List<TableElement> others = new ArrayList<>();
    private final Set<String> uniqueColumns = new HashSet<>();

    TableSource(EntityDraft draft, SchemaSource core) {
        this.draft = draft;
        this.table = draft.table();
        this.core = core;
        if (!draft.isDeclared() && !draft.isView()) {
            sort();
        }
    }

    private void sort() {
        Set<List<String>> said = oneToOnes();
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            boolean plain = unique.equals(new UniqueConstraint(unique.name(), unique.columns()));
            if (plain && said.contains(unique.columns())) {
                continue;
            }
            if (plain && unique.name() == null && isValue(unique.columns())) {
                uniqueColumns.add(unique.columns().get(0));
            } else if (plain) {
                uniques.add(annotated("UniqueConstraint", unique.name(), "columnNames", Names.texts(unique.columns())));
            } else {
                others.add(unique);
            }
        }
        for (Index index : table.indexes()) {
            Optional<String> columns = plain(index);
            if (columns.isEmpty()) {
                others.add(index);
            } else if (!index.unique() || !said.contains(index.columns())) {
                CodeBlock list = CodeBlock.of("$S", columns.get());
                CodeBlock all = index.unique() ? CodeBlock.of("$L, unique = true", list) : list;
                indexes.add(annotated("Index", index.name(), "columnList", all));
            }
        }
        for (CheckConstraint check : table.checkConstraints()) {
            RawSql sql = new RawSql(core.sql(check.condition()));
            boolean plain = check.equals(new CheckConstraint(check.name(), check.condition()));
            if (plain) {
                checks.add(annotated("CheckConstraint", check.name(), "constraint", CodeBlock.of("$S", sql.sql())));
            } else {
                others.add(check);
            }
        }
        table.constraints().stream().filter(ExcludeConstraint.class::isInstance).forEach(others::add);
        foreignKeys();
        if (hasSettings()) {
            others.add(table.options());
        }
    }

    /** Whether there is more to be said of the table than its comment. */
    private boolean hasSettings() {
        return !table.options().comment(null).equals(TableOptions.NONE);
    }

    /** Foreign keys that no attribute stands for, or that say more than annotations can. */
    private void foreignKeys() {
        Set<ForeignKey> said = new HashSet<>();
        for (Attribute attribute : draft.attributes()) {
            if (attribute instanceof ToOne toOne && ForeignKeys.isPlain(toOne.key())) {
                said.add(toOne.key());
            }
        }
        table.foreignKeys().stream().filter(key -> !said.contains(key)).forEach(others::add);
    }

    /** What one-to-ones make unique by themselves: those of one column that has no other attribute. */
    private Set<List<String>> oneToOnes() {
        Set<List<String>> said = new HashSet<>();
        for (Attribute attribute : draft.attributes()) {
            boolean alone = attribute instanceof ToOne toOne
                    && toOne.unique()
                    && toOne.role() == Role.BESIDE
                    && toOne.key().columns().size() == 1
                    && !isValue(toOne.key().columns());
            if (alone) {
                said.add(((ToOne) attribute).key().columns());
            }
        }
        return said;
    }

    private boolean isValue(List<String> columns) {
        return columns.size() == 1
                && draft.attributes().stream()
                        .anyMatch(attribute -> attribute instanceof Value value
                                && value.column().name().equals(columns.get(0)));
    }

    /** Columns that say by themselves that they are unique. */
    Set<String> uniqueColumns() {
        return uniqueColumns;
    }

    private static CodeBlock annotated(String annotation, @Nullable String name, String member, CodeBlock value) {
        CodeBlock named = name == null ? CodeBlock.of("") : CodeBlock.of("name = $S, ", name);
        return CodeBlock.of("@$T($L$L = $L)", jakarta(annotation), named, member, value);
    }

    /** The columns of an index as an annotation names them, if that says all of it. */
    private static Optional<String> plain(Index index) {
        List<String> terms = new ArrayList<>();
        List<Index.Part> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            String column = part.column();
            if (column == null || !column.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                return Optional.empty();
            }
            terms.add(part.descending() ? column + " DESC" : column);
            parts.add(new Index.Part(column, null, part.descending()));
        }
        return index.equals(new Index(index.name(), parts, index.unique(), null))
                ? Optional.of(String.join(", ", terms))
                : Optional.empty();
    }

    /** {@code @Table}; nothing where the mapping finds the table by itself. */
    Optional<AnnotationSpec> annotation() {
        if (draft.isDeclared()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(jakarta("Table"));
        if (!Words.snake(draft.className()).equals(table.name())) {
            annotation.addMember("name", "$S", table.name());
        }
        if (table.schema() != null) {
            annotation.addMember("schema", "$S", table.schema());
        }
        add(annotation, "uniqueConstraints", uniques);
        add(annotation, "indexes", indexes);
        add(annotation, "check", checks);
        if (table.comment() != null && !draft.isView() && !hasSettings()) {
            annotation.addMember("comment", "$S", table.comment());
        }
        AnnotationSpec built = annotation.build();
        return built.members().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static void add(AnnotationSpec.Builder annotation, String member, List<CodeBlock> values) {
        if (values.size() == 1) {
            annotation.addMember(member, values.get(0));
        } else if (!values.isEmpty()) {
            annotation.addMember(member, CodeBlock.of("{\n$>$L\n$<}", CodeBlock.join(values, ",\n")));
        }
    }

    /** A method that gives the table, or what annotations cannot say of it. */
    Optional<MethodSpec> method() {
        if (draft.isDeclared()) {
            return Optional.of(MethodSpec.methodBuilder("table")
                    .addAnnotation(Names.own("FromTable"))
                    .addModifiers(Modifier.STATIC)
                    .returns(Table.class)
                    .addStatement("return $L", core.table(table, CodeBlock.of("new $T()", MetaData.class)))
                    .build());
        }
        List<CodeBlock> sources = new ArrayList<>();
        others.forEach(element -> core.element(element).ifPresent(sources::add));
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(MethodSpec.methodBuilder("elements")
                        .addAnnotation(Names.own("TableElements"))
                        .addModifiers(Modifier.STATIC)
                        .returns(ParameterizedTypeName.get(List.class, TableElement.class))
                        .addStatement("return $T.of(\n$L)", ClassName.get(List.class), CodeBlock.join(sources, ",\n"))
                        .build());
    }
}
