package io.aludel.processor.validate;

import static java.util.Map.entry;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.SupportMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not supported yet is an error, never ignored in silence. */
final class SupportRules implements Rule {

    private static final List<String> RELATION =
            List.of("targetEntity", "cascade", "fetch", "optional", "mappedBy", "orphanRemoval");

    /** Each supported annotation with its supported members. */
    private static final Map<String, List<String>> SUPPORTED = Map.ofEntries(
            entry("Entity", List.of("name")),
            entry("MappedSuperclass", List.of()),
            entry("Table", List.of("name", "schema", "uniqueConstraints", "indexes", "check", "comment")),
            entry("View", List.of("reads")),
            entry("SecondaryTable", List.of("name", "schema", "pkJoinColumns", "uniqueConstraints", "indexes")),
            entry("SecondaryTables", List.of("value")),
            entry("UniqueConstraint", List.of("name", "columnNames")),
            entry("Index", List.of("name", "columnList", "unique")),
            entry("Id", List.of()),
            entry("GeneratedValue", List.of("strategy", "generator")),
            entry("SequenceGenerator", List.of("name", "sequenceName", "schema", "initialValue", "allocationSize")),
            entry("MapsId", List.of("value")),
            entry("IdClass", List.of("value")),
            entry("SequenceGenerators", List.of("value")),
            entry(
                    "Column",
                    List.of(
                            "name",
                            "table",
                            "unique",
                            "nullable",
                            "insertable",
                            "updatable",
                            "columnDefinition",
                            "length",
                            "precision",
                            "scale",
                            "check",
                            "comment")),
            entry("CheckConstraint", List.of("name", "constraint")),
            entry("Basic", List.of("fetch", "optional")),
            entry("Enumerated", List.of("value")),
            entry("Lob", List.of()),
            entry("Version", List.of()),
            entry("Convert", List.of("converter", "disableConversion")),
            entry("ManyToOne", RELATION),
            entry("OneToOne", RELATION),
            entry("OneToMany", RELATION),
            entry("ManyToMany", RELATION),
            entry(
                    "JoinColumn",
                    List.of(
                            "name",
                            "table",
                            "referencedColumnName",
                            "unique",
                            "nullable",
                            "columnDefinition",
                            "foreignKey")),
            entry("JoinColumns", List.of("value", "foreignKey")),
            entry("ForeignKey", List.of("name", "value")),
            entry(
                    "JoinTable",
                    List.of("name", "schema", "joinColumns", "inverseJoinColumns", "uniqueConstraints", "indexes")),
            entry("OrderBy", List.of("value")),
            entry("ServerDefault", List.of("value")),
            entry("RenamedFrom", List.of("value")),
            entry("Embeddable", List.of()),
            entry("Embedded", List.of()),
            entry("EmbeddedId", List.of()),
            entry("AttributeOverride", List.of("name", "column")),
            entry("AttributeOverrides", List.of("value")),
            entry("Synonym", List.of("name", "of")),
            entry("Synonyms", List.of("value")),
            entry("AsJson", List.of("tracked")),
            entry("AsArray", List.of("tracked")),
            entry("ColumnProperty", List.of("expiresOnFlush")),
            entry("QueryExpression", List.of()),
            entry("Lazy", List.of("group", "raise")),
            entry("Computed", List.of("value", "stored")),
            entry("FetchedValue", List.of("onInsert", "onUpdate", "system")),
            entry("EagerDefaults", List.of("value")),
            entry("ConfirmDeletedRows", List.of("value")),
            entry("Cascades", List.of("value")),
            entry("PassiveDeletes", List.of("all")),
            entry("PassiveUpdates", List.of("value")),
            entry("LateUpdate", List.of()),
            entry("ViewOnly", List.of()),
            entry("Overlaps", List.of("value")),
            entry("SingleParent", List.of()),
            entry("InnerJoin", List.of("unnested")),
            entry("ActiveHistory", List.of()),
            entry("Sensitive", List.of()),
            entry("TenantId", List.of("rowSecurity", "setting")),
            entry("SoftDelete", List.of("value", "deleted", "living")),
            entry("UniqueAmongLiving", List.of("value", "name", "column")),
            entry("UniquesAmongLiving", List.of("value")),
            entry("AssociationProxy", List.of("of", "attribute")),
            entry("ProxyCreator", List.of("value")),
            entry("JoinCondition", List.of("value", "links")),
            entry("MapKey", List.of("name")),
            entry("MapKeyColumn", List.of("name", "columnDefinition", "length", "precision", "scale")),
            entry("MapKeyEnumerated", List.of("value")),
            entry("ElementCollection", List.of("fetch")),
            entry("CollectionTable", List.of("name", "schema", "joinColumns", "uniqueConstraints", "indexes")),
            entry("CollectionRow", List.of("attribute", "keyed")),
            entry("OrderColumn", List.of("name")),
            entry("References", List.of("name", "onDelete", "onUpdate", "addedByAlter", "constrained")),
            entry("LoadedBy", List.of("value", "depth")),
            entry("Inheritance", List.of("strategy")),
            entry("DiscriminatorColumn", List.of("name", "discriminatorType", "length")),
            entry("DiscriminatorValue", List.of("value")),
            entry("PrimaryKeyJoinColumn", List.of("name", "referencedColumnName")),
            entry("PrimaryKeyJoinColumns", List.of("value")),
            entry("PolymorphicLoad", List.of("value")),
            entry("EntityListeners", List.of("value")),
            entry("ExcludeSuperclassListeners", List.of()),
            entry("Transient", List.of()),
            entry("Converter", List.of("autoApply")));

    private static final String NO_TABLE =
            "A table of numbers is locked at each insert; let the database number the rows: IDENTITY, or SEQUENCE.";

    private static final String QUERY = "Write the query in Java, where the compiler checks it.";
    private static final String TEXT =
            "Write it in Java, with text(...); Orm.fromStatement(...) makes entities of its rows.";
    private static final String GRAPH = "Say what to load in the query: options(selectinload(...)).";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            entry("TableGenerator", NO_TABLE),
            entry("TableGenerators", NO_TABLE),
            entry("Temporal", "Use a type of java.time, which needs no @Temporal."),
            entry("Cacheable", "Remove it; there is no cache beyond the session."),
            entry("NamedQuery", QUERY),
            entry("NamedQueries", QUERY),
            entry("NamedNativeQuery", TEXT),
            entry("NamedNativeQueries", TEXT),
            entry("SqlResultSetMapping", TEXT),
            entry("SqlResultSetMappings", TEXT),
            entry("NamedStoredProcedureQuery", TEXT),
            entry("NamedEntityGraph", GRAPH),
            entry("NamedEntityGraphs", GRAPH),
            entry("MapKeyJoinColumn", "Make an entity of key and value, and map it with @OneToMany."),
            entry("PersistenceContext", "Remove it: give a session to the code that needs one, not to an entity."),
            entry("Access", "Remove it; fields are mapped."));

    private static final String REMOVE = "Remove it, or keep this class out of Aludel for now.";

    private static final String SHARED =
            "Remove it: a to-one and an attribute may share their column, and the to-one prevails where both were changed.";

    private static final Map<String, String> MEMBER_REMEDIES = Map.of(
            "ForeignKey.foreignKeyDefinition",
            "Say what the constraint does by @References(onDelete = .., onUpdate = ..).",
            "JoinColumn.insertable",
            SHARED,
            "JoinColumn.updatable",
            SHARED);

    private final Problems problems;

    SupportRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        annotations(entity.annotations());
        for (AttributeModel attribute : entity.attributes()) {
            annotations(attribute.annotations());
            Annotation table = attribute.annotations().find("JoinTable");
            if (table != null
                    && attribute instanceof RelationModel relation
                    && relation.kind().toOne()) {
                problems.error(
                        table.place(),
                        SupportMessage.UNSUPPORTED_ANNOTATION,
                        "JoinTable on @" + relation.annotation().simpleName(),
                        "Use @JoinColumn, with the foreign key in this entity's own table.");
            }
        }
    }

    /** Checks annotations of a class or field. */
    void annotations(Annotations annotations) {
        for (Annotation annotation : annotations.all()) {
            if (SUPPORTED.containsKey(annotation.simpleName())) {
                members(annotation, supported(annotation, annotations));
                nested(annotation);
            } else if (!isFieldAccess(annotation)) {
                problems.error(
                        annotation.place(),
                        SupportMessage.UNSUPPORTED_ANNOTATION,
                        annotation.simpleName(),
                        REMEDIES.getOrDefault(annotation.simpleName(), REMOVE));
            }
        }
    }

    private static Set<String> supported(Annotation annotation, Annotations all) {
        Set<String> supported = new HashSet<>(SUPPORTED.get(annotation.simpleName()));
        if (annotation.simpleName().equals("Convert") && all.has("ElementCollection")) {
            supported.add("attributeName");
        }
        return supported;
    }

    private static boolean isFieldAccess(Annotation annotation) {
        return annotation.simpleName().equals("Access")
                && annotation.constantName("value", "FIELD").equals("FIELD");
    }

    private void nested(Annotation annotation) {
        for (String member : List.of("uniqueConstraints", "indexes")) {
            for (Annotation inner : annotation.annotations(member)) {
                members(inner, Set.copyOf(SUPPORTED.get(inner.simpleName())));
            }
        }
        for (Annotation inner : annotation.annotations("value")) {
            members(inner, Set.copyOf(SUPPORTED.getOrDefault(inner.simpleName(), List.of())));
        }
        for (Annotation check : annotation.annotations("check")) {
            members(check, Set.copyOf(SUPPORTED.get("CheckConstraint")));
        }
        for (Annotation key : annotation.annotations("foreignKey")) {
            members(key, Set.copyOf(SUPPORTED.get("ForeignKey")));
        }
        for (Annotation column : annotation.annotations("column")) {
            members(column, Set.copyOf(SUPPORTED.get("Column")));
        }
        for (String member : List.of("joinColumns", "inverseJoinColumns", "pkJoinColumns")) {
            for (Annotation column : annotation.annotations(member)) {
                members(column, Set.of("name", "referencedColumnName", "nullable"));
            }
        }
    }

    private void members(Annotation annotation, Set<String> supported) {
        annotation.members().stream()
                .filter(member -> !supported.contains(member) && annotation.isSet(member))
                .sorted()
                .forEach(member -> problems.error(
                        annotation.place(member),
                        SupportMessage.UNSUPPORTED_MEMBER,
                        member,
                        annotation.simpleName(),
                        MEMBER_REMEDIES.getOrDefault(annotation.simpleName() + "." + member, REMOVE)));
    }
}
