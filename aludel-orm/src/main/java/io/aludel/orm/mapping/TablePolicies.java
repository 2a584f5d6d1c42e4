package io.aludel.orm.mapping;

import io.aludel.compile.ContextValue;
import io.aludel.dialect.postgresql.PostgresqlPolicies;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.TenantIdFact;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of which tables a session may see and touch: those of its tenant, and those that are not deleted. A table without a tenant
 * of its own, such as that of a collection's values or of links, follows the rows to which its rows belong. Immutable.
 */
public final class TablePolicies {
    /** What statements ask their session for. */
    public static final ContextValue TENANT = new ContextValue("tenant");

    private static final Pattern READS_TABLES = Pattern.compile(
            "\\b(from|join|into|update|table|using|truncate|merge|copy|call|exec|execute|do)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<Table, BasicMapping> tenants = new IdentityHashMap<>();
    private final Map<Table, SoftDeletion> deletions = new IdentityHashMap<>();
    private final Map<Table, List<Belonging>> belongings = new IdentityHashMap<>();
    private final Set<String> tableNames = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Pattern> names = new ArrayList<>();
    private final Set<Table> mapped = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Rows belong to rows of another table. */
    private record Belonging(List<Column<?>> columns, Table owner, List<Column<?>> key) {}

    private TablePolicies(Mappings mappings) {
        for (EntityMapping mapping : mappings.all()) {
            BasicMapping tenant = mapping.tenant();
            if (tenant != null) {
                tenants.put(mapping.tableOf(tenant.column()), tenant);
            }
            SoftDeletion deletion = mapping.softDeletion();
            if (deletion != null) {
                deletions.put(mapping.tableOf(deletion.attribute().column()), deletion);
            }
        }
        for (EntityMapping mapping : mappings.all()) {
            if (mapping.tenant() != null) {
                belongings(mapping, mapping.tenant());
            }
            mapping.collections().forEach(this::link);
        }
        tenants.keySet().forEach(table -> tableNames.add(table.name()));
        belongings.keySet().forEach(table -> tableNames.add(table.name()));
        mapped.addAll(mappings.metadata().tables());
        mappings.all().forEach(mapping -> mapped.addAll(mapping.tables())); // those of views are not in the metadata
        for (String name : tableNames) {
            // followed by a point it says whose column is meant, which reads nothing
            names.add(Pattern.compile(
                    "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])[\"`\\]]?(?!\\s*\\.)", Pattern.CASE_INSENSITIVE));
        }
    }

    /** Those of a set of entities. */
    public static TablePolicies of(Mappings mappings) {
        return mappings.derived(TablePolicies.class, TablePolicies::new);
    }

    private void belongings(EntityMapping mapping, BasicMapping tenant) {
        Table home = mapping.tableOf(tenant.column());
        for (TablePart part : mapping.parts()) {
            if (part.table() != home) {
                add(part.table(), part.key(), home, mapping.part(home).key());
            }
        }
        for (CollectionMapping values : mapping.valueCollections()) {
            ElementsMapping elements = values.elements();
            if (elements != null) {
                add(elements.rows().table(), values.targetColumns(), values.owner());
            }
        }
    }

    private void link(CollectionMapping collection) {
        LinkTable link = collection.link();
        if (link == null || collection.isMappedByOtherEnd()) {
            return;
        }
        if (collection.owner().tenant() != null) {
            add(link.table(), link.ownerColumns(), collection.owner());
        }
        if (collection.target().tenant() != null) {
            add(link.table(), link.targetColumns(), collection.target());
        }
    }

    /** Rows belong to objects of an entity; with a table for each class, to those of any class that extends it. */
    private void add(Table table, List<Column<?>> columns, EntityMapping owner) {
        Lineage lineage = owner.lineage();
        if (lineage == null || !lineage.hierarchy().isTablePerClass()) {
            add(table, columns, owner.table(), owner.keyColumns());
            return;
        }
        for (EntityMapping member : lineage.family()) {
            Lineage place = member.lineage();
            if (place != null && place.discriminatorValue() != null) {
                add(table, columns, member.table(), member.keyColumns());
            }
        }
    }

    private void add(Table table, List<Column<?>> columns, Table owner, List<Column<?>> key) {
        Belonging belonging = new Belonging(List.copyOf(columns), owner, List.copyOf(key));
        List<Belonging> known = belongings.computeIfAbsent(table, missing -> new ArrayList<>());
        if (!tenants.containsKey(table) && !known.contains(belonging)) {
            known.add(belonging);
        }
    }

    /** Whether there are none: every session sees everything. */
    public boolean isEmpty() {
        return tenants.isEmpty() && deletions.isEmpty();
    }

    /** Whether rows of some tables belong to tenants. */
    public boolean haveTenants() {
        return !tenants.isEmpty();
    }

    /** The attribute that says to which tenant rows of a table belong; null when there is none. */
    public @Nullable BasicMapping tenant(Table table) {
        return tenants.get(table);
    }

    /** The settings by which a transaction says its tenant to the database. */
    public Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        for (BasicMapping tenant : tenants.values()) {
            TenantIdFact fact = tenant.description().fact(TenantIdFact.class);
            if (fact != null && fact.rowSecurity()) {
                settings.add(fact.setting());
            }
        }
        return settings;
    }

    /** The policies by which the database itself keeps the rows of tenants apart, where entities ask for it. */
    List<TextObject> rowSecurity() {
        List<TextObject> policies = new ArrayList<>();
        tenants.forEach((table, tenant) -> {
            TenantIdFact fact = tenant.description().fact(TenantIdFact.class);
            if (fact != null && fact.rowSecurity()) {
                policies.add(PostgresqlPolicies.bySetting(table, tenant.column(), fact.setting()));
            }
        });
        belongings.forEach((table, owners) -> {
            boolean first = true;
            for (Belonging belonging : owners) {
                BasicMapping tenant = tenants.get(belonging.owner());
                TenantIdFact fact = tenant == null ? null : tenant.description().fact(TenantIdFact.class);
                if (first && fact != null && fact.rowSecurity()) {
                    checkAlone(belonging, owners);
                    policies.add(
                            PostgresqlPolicies.byOwner(table, belonging.columns(), belonging.owner(), belonging.key()));
                    first = false;
                }
            }
        });
        policies.sort(Comparator.comparing(TextObject::fullName));
        return policies;
    }

    private static void checkAlone(Belonging belonging, List<Belonging> all) {
        for (Belonging other : all) {
            if (other.owner() != belonging.owner() && other.columns().equals(belonging.columns())) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "rows of one table belong to rows of '" + belonging.owner() + "' and of '" + other.owner()
                                + "', which a policy of the database cannot say."
                                + "\n  Usually a class with TABLE_PER_CLASS and subclasses has a collection in a table of its own."
                                + "\n  Leave rowSecurity out of @TenantId there, or take JOINED or SINGLE_TABLE.");
            }
        }
    }

    /** A table of tenants that SQL reads or writes; null when it names none. */
    public @Nullable String named(String sql) {
        if (names.isEmpty() || !READS_TABLES.matcher(sql).find()) {
            return null;
        }
        for (Pattern name : names) {
            var found = name.matcher(sql);
            if (found.find()) {
                return found.group().toLowerCase(Locale.ROOT).replaceAll("[\"`\\]]", "");
            }
        }
        return null;
    }

    /** The value of a new row's tenant; null when the table has none. */
    public @Nullable Assignment imposed(TableRef table, UnaryOperator<Expr> supplied) {
        BasicMapping tenant = tenants.get(table.table());
        return tenant == null
                ? null
                : new Assignment(
                        reference(table, tenant.column()),
                        supplied.apply(Bind.of(TENANT, tenant.column().type())));
    }

    /**
     * The condition on the rows of a table; null for all of them.
     *
     * @param joined whether the rows to which they belong stand beside them
     * @param supplied takes note of the parameters
     */
    public @Nullable Expr condition(TableRef rows, RowView view, boolean joined, UnaryOperator<Expr> supplied) {
        Expr condition = view.tenants() ? ofTenant(rows, joined, supplied) : null;
        SoftDeletion deletion = view.deleted() ? null : deletions.get(rows.table());
        if (deletion != null) {
            condition = Conditions.and(
                    condition,
                    deletion.condition(reference(rows, deletion.attribute().column()), supplied));
        }
        return condition;
    }

    /** Refuses a statement that chooses to which row of another table a row belongs: nobody knows whose that one is. */
    public void checkOwners(Table table, List<String> columns) {
        for (Belonging belonging : belongings.getOrDefault(table, List.of())) {
            for (Column<?> owner : belonging.columns()) {
                if (columns.contains(owner.name())) {
                    throw new InvalidRequestException(
                            ErrorCode.UNGUARDED_SQL,
                            "the statement says by '" + table + "." + owner.name() + "' to which row of '"
                                    + belonging.owner() + "' a row belongs, and that one may be another tenant's."
                                    + "\n  Change the object or its collection, or say that all tenants are meant:"
                                    + "\n  try (var all = session.crossTenant(\"reason\")) { .. }.");
                }
            }
        }
    }

    /** A table that was declared once more, or read from the database, has the same rows, and nobody knows their tenant. */
    private void checkKnown(Table table) {
        if (!mapped.contains(table) && tableNames.contains(table.name())) {
            throw new InvalidRequestException(
                    ErrorCode.UNGUARDED_SQL,
                    "the statement uses a table '" + table
                            + "' that is not the one of the mapping, whose rows belong to"
                            + " tenants, so nobody can add the tenant to it."
                            + "\n  Take the entity, or the table of the registry's metadata,"
                            + "\n  or say that all tenants are meant: try (var all = session.crossTenant(\"reason\")) { .. }.");
        }
    }

    private @Nullable Expr ofTenant(TableRef rows, boolean joined, UnaryOperator<Expr> supplied) {
        checkKnown(rows.table());
        BasicMapping tenant = tenants.get(rows.table());
        if (tenant != null) {
            Expr value = supplied.apply(Bind.of(TENANT, tenant.column().type()));
            return Conditions.equal(reference(rows, tenant.column()), value);
        }
        List<Belonging> all = joined ? List.of() : belongings.getOrDefault(rows.table(), List.of());
        Map<List<Column<?>>, Expr> ends = new LinkedHashMap<>();
        for (Belonging belonging : all) {
            ends.merge(belonging.columns(), exists(rows, belonging, supplied), Conditions::or);
        }
        Expr condition = null;
        for (Expr end : ends.values()) {
            condition = Conditions.and(condition, end);
        }
        return condition;
    }

    /** The owner is named once more, so that its own condition comes with it. */
    private static Expr exists(TableRef rows, Belonging belonging, UnaryOperator<Expr> supplied) {
        TableRef owner = new TableRef(belonging.owner(), Alias.anonymous());
        Expr same = null;
        for (int index = 0; index < belonging.columns().size(); index++) {
            same = Conditions.and(
                    same,
                    Conditions.equal(
                            reference(owner, belonging.key().get(index)),
                            reference(rows, belonging.columns().get(index))));
        }
        SelectNode select = SelectNode.of(
                        List.of(reference(owner, belonging.key().get(0))))
                .withFrom(List.of(owner))
                .withWhere(same);
        return new SubqueryExpr(SubqueryExpr.Kind.EXISTS, select, SqlTypes.BOOLEAN);
    }

    private static ColumnRef reference(TableRef table, Column<?> column) {
        return new ColumnRef(table, column.name(), column.type());
    }
}
