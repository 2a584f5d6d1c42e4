package io.aludel.orm.load;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a class and of its subclasses where each has a table of its own: {@code SELECT .. UNION ALL SELECT ..}. Immutable. */
final class TableUnion {
    private static final SqlType<String> NAME = SqlTypes.VARCHAR;

    private final SubqueryRef from;
    private final List<Table> tables;

    TableUnion(EntityMapping mapping, @Nullable Alias alias) {
        List<EntityMapping> members = members(mapping);
        tables = members.stream().map(EntityMapping::table).toList();
        Map<String, SqlType<?>> columns = columns(mapping);
        String discriminator = free(columns);
        List<QueryNode> queries = new ArrayList<>();
        members.forEach(member -> queries.add(select(member, columns, discriminator)));
        QueryNode query = queries.size() == 1 ? queries.get(0) : new CompoundNode(CompoundNode.Kind.UNION_ALL, queries);
        from = new SubqueryRef(query, alias == null ? name(mapping) : alias, false);
    }

    /** The columns of all classes, each name once. */
    private static Map<String, SqlType<?>> columns(EntityMapping mapping) {
        Map<String, SqlType<?>> columns = new LinkedHashMap<>();
        for (EntityMapping member : members(mapping)) {
            mapped(member).forEach(column -> columns.putIfAbsent(column.name(), column.type()));
        }
        return columns;
    }

    /** A name that none of the columns has. */
    private static String free(Map<String, SqlType<?>> columns) {
        String name = "type";
        while (columns.containsKey(name)) {
            name += "_";
        }
        return name;
    }

    /** The columns of all classes where the rows stand, and then the one that says of which class a row is. */
    static List<Expr> columns(EntityMapping mapping, From rows) {
        List<Expr> columns = new ArrayList<>();
        columns(mapping).forEach((name, type) -> columns.add(new ColumnRef(rows, name, type)));
        columns.add(discriminator(mapping, rows));
        return columns;
    }

    /** The column that says of which class a row is. */
    static Expr discriminator(EntityMapping mapping, From rows) {
        return new ColumnRef(rows, free(columns(mapping)), NAME);
    }

    private static Alias name(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        return lineage == null ? Alias.anonymous() : lineage.allTables();
    }

    /** Whether the rows of a class stand in several tables. */
    static boolean isNeeded(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        return lineage != null
                && lineage.hierarchy().isTablePerClass()
                && (lineage.family().size() > 1 || lineage.discriminatorValue() == null);
    }

    /** The classes whose objects the rows are. */
    static List<EntityMapping> members(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        return lineage == null
                ? List.of(mapping)
                : lineage.family().stream()
                        .filter(member ->
                                member.lineage() != null && member.lineage().discriminatorValue() != null)
                        .toList();
    }

    private static List<Column<?>> mapped(EntityMapping member) {
        List<Column<?>> columns = new ArrayList<>(member.keyColumns());
        for (BasicMapping basic : member.basics()) {
            if (!columns.contains(basic.column())) {
                columns.add(basic.column());
            }
        }
        for (ReferenceMapping reference : member.references()) {
            columns.addAll(reference.columns());
        }
        return columns;
    }

    private static QueryNode select(EntityMapping member, Map<String, SqlType<?>> columns, String discriminator) {
        TableRef table = TableRef.of(member.table());
        Table own = member.table();
        List<Expr> selected = new ArrayList<>();
        columns.forEach((name, type) -> selected.add(new Label(
                own.hasColumn(name) ? new ColumnRef(table, name, type) : new CastExpr(Constant.NULL, type), name)));
        Lineage lineage = member.lineage();
        Object value = lineage == null ? null : lineage.discriminatorValue();
        selected.add(new Label(new Inline(String.valueOf(value), NAME), discriminator));
        return SelectNode.of(selected).withFrom(List.of(table));
    }

    From from() {
        return from;
    }

    List<Table> tables() {
        return tables;
    }
}
