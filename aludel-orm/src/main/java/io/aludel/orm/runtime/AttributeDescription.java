package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of one field say. Written by generated code, read by the mapping.
 *
 * <p>Filled through its chained methods while the class is initialised; not changed afterwards, and then safe for use by many threads.
 */
public final class AttributeDescription {
    /** What kind of value a field holds. */
    public enum Kind {
        BASIC,
        EMBEDDED,
        REFERENCE,
        COLLECTION,
        ELEMENTS;

        /** Whether it holds other entities. */
        public boolean isRelationship() {
            return this == REFERENCE || this == COLLECTION;
        }
    }

    /** The operations that follow a relationship. */
    public enum Cascade {
        PERSIST,
        MERGE,
        REMOVE,
        REFRESH,
        DETACH
    }

    private final String name;
    private final Kind kind;
    private final @Nullable SqlType<?> type;
    private final @Nullable CollectionKind collectionKind;
    private final @Nullable Supplier<Class<?>> target;
    private final @Nullable Supplier<EmbeddableDescription> embeddable;

    private final Facts<AttributeFact> facts = new Facts<>();
    private final Set<Cascade> cascades = EnumSet.noneOf(Cascade.class);
    private final List<JoinColumnDescription> joinColumns = new ArrayList<>();
    private boolean id;
    private boolean version;
    private boolean primitive;
    private boolean tracked;
    private boolean lazy;
    private boolean eager;
    private boolean optional = true;
    private boolean nullable = true;
    private boolean unique;
    private boolean insertable = true;
    private boolean updatable = true;
    private boolean orphanRemoval;
    private boolean manyToMany;
    private String column = "";
    private String definition = "";
    private String generation = "";
    private String generator = "";
    private String mappedBy = "";
    private String orderBy = "";

    private AttributeDescription(
            String name,
            Kind kind,
            @Nullable SqlType<?> type,
            @Nullable CollectionKind collectionKind,
            @Nullable Supplier<Class<?>> target,
            @Nullable Supplier<EmbeddableDescription> embeddable) {
        this.name = requireNonNull(name, "name");
        this.kind = kind;
        this.type = type;
        this.collectionKind = collectionKind;
        this.target = target;
        this.embeddable = embeddable;
    }

    /** A value in a column. */
    public static AttributeDescription basic(String name, SqlType<?> type) {
        return new AttributeDescription(name, Kind.BASIC, requireNonNull(type, "type"), null, null, null);
    }

    /** A value with several components. */
    public static AttributeDescription embedded(String name, Supplier<EmbeddableDescription> embeddable) {
        return new AttributeDescription(
                name, Kind.EMBEDDED, null, null, null, requireNonNull(embeddable, "embeddable"));
    }

    /** Another entity. */
    public static AttributeDescription reference(String name, Supplier<Class<?>> target) {
        return new AttributeDescription(name, Kind.REFERENCE, null, null, requireNonNull(target, "target"), null);
    }

    /** Other entities. */
    public static AttributeDescription collection(String name, CollectionKind kind, Supplier<Class<?>> target) {
        return new AttributeDescription(name, Kind.COLLECTION, null, kind, requireNonNull(target, "target"), null);
    }

    /** Values in a table of their own, whose rows are described by a class. */
    public static AttributeDescription elements(String name, CollectionKind kind, Supplier<Class<?>> rows) {
        return new AttributeDescription(name, Kind.ELEMENTS, null, kind, requireNonNull(rows, "rows"), null)
                .mappedBy(CollectionRowFact.OWNER);
    }

    /** {@code @Id}. */
    public AttributeDescription id() {
        id = true;
        return this;
    }

    /** {@code @GeneratedValue}: the strategy by its constant's name, and the generator or the empty string. */
    public AttributeDescription generated(String strategy, String generatorName) {
        generation = strategy;
        generator = generatorName;
        return this;
    }

    /** {@code @Version}. */
    public AttributeDescription version() {
        version = true;
        return this;
    }

    /** The field is of a primitive type. */
    public AttributeDescription primitive() {
        primitive = true;
        return this;
    }

    /** Changes within the value are noticed. */
    public AttributeDescription tracked() {
        tracked = true;
        return this;
    }

    /** {@code @Basic(fetch = LAZY)}. */
    public AttributeDescription lazy() {
        lazy = true;
        return this;
    }

    /** {@code fetch = EAGER}, written out. */
    public AttributeDescription eager() {
        eager = true;
        return this;
    }

    /** {@code optional} of a relationship. */
    public AttributeDescription optional(boolean value) {
        optional = value;
        return this;
    }

    /** {@code @Column}. */
    public AttributeDescription column(
            String columnName,
            String columnDefinition,
            boolean isNullable,
            boolean isUnique,
            boolean isInsertable,
            boolean isUpdatable) {
        column = columnName;
        definition = columnDefinition;
        nullable = isNullable;
        unique = isUnique;
        insertable = isInsertable;
        updatable = isUpdatable;
        return this;
    }

    /** {@code @OneToOne}. */
    public AttributeDescription unique() {
        unique = true;
        return this;
    }

    /** {@code @JoinColumn}. */
    public AttributeDescription joinColumn(
            String columnName, String referenced, boolean isNullable, boolean isUnique, String columnDefinition) {
        joinColumns.add(new JoinColumnDescription(columnName, referenced, isNullable, isUnique, columnDefinition));
        return this;
    }

    /** {@code cascade}: names of {@code CascadeType} constants. */
    public AttributeDescription cascade(String... types) {
        for (String cascadeType : types) {
            if (cascadeType.equals("ALL")) {
                cascades.addAll(EnumSet.allOf(Cascade.class));
            } else {
                cascades.add(Cascade.valueOf(cascadeType));
            }
        }
        return this;
    }

    /** {@code orphanRemoval = true}. */
    public AttributeDescription orphanRemoval() {
        orphanRemoval = true;
        return this;
    }

    /** {@code mappedBy}. */
    public AttributeDescription mappedBy(String attribute) {
        mappedBy = attribute;
        return this;
    }

    /** {@code @OrderBy}. */
    public AttributeDescription orderBy(String clause) {
        orderBy = clause;
        return this;
    }

    /** {@code @ManyToMany}. */
    public AttributeDescription manyToMany() {
        manyToMany = true;
        return this;
    }

    /** Adds what an annotation says; a fact of the same class that is there already is replaced. */
    public AttributeDescription with(AttributeFact fact) {
        facts.add(fact);
        return this;
    }

    /** The fact of a class, or null when no annotation said such a thing. */
    public <F extends AttributeFact> @Nullable F fact(Class<F> type) {
        return facts.find(type);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The type of a basic value. */
    public SqlType<?> type() {
        return requireNonNull(type, "only a basic attribute has a type");
    }

    /** What an embedded value consists of. */
    public EmbeddableDescription embeddable() {
        return requireNonNull(embeddable, "only an embedded value has components")
                .get();
    }

    /** Whether changes within its values are noticed. */
    boolean isTracked() {
        return tracked;
    }

    /** A value of this attribute as it is now; later changes within it do not reach what is returned. */
    public @Nullable Object snapshot(@Nullable Object value) {
        if (kind == Kind.EMBEDDED) {
            return embeddable().copy(value);
        }
        if (kind == Kind.ELEMENTS) {
            return ElementValues.snapshot(this, value);
        }
        return tracked ? Values.copy(this, value) : value;
    }

    /** The declared type of a collection. */
    public CollectionKind collectionKind() {
        return requireNonNull(collectionKind, "only a collection has a kind");
    }

    /** The entity at the other end of a relationship. */
    public Class<?> target() {
        return requireNonNull(target, "only a relationship has a target").get();
    }

    public Set<Cascade> cascades() {
        return cascades;
    }

    public List<JoinColumnDescription> joinColumns() {
        return joinColumns;
    }

    public boolean isId() {
        return id;
    }

    public boolean isVersion() {
        return version;
    }

    public boolean isPrimitive() {
        return primitive;
    }

    public boolean isLazy() {
        return lazy;
    }

    public boolean isEager() {
        return eager;
    }

    public boolean isOptional() {
        return optional;
    }

    public boolean isNullable() {
        return nullable;
    }

    public boolean isUnique() {
        return unique;
    }

    public boolean isInsertable() {
        return insertable;
    }

    public boolean isUpdatable() {
        return updatable;
    }

    public boolean isOrphanRemoval() {
        return orphanRemoval;
    }

    public boolean isManyToMany() {
        return manyToMany;
    }

    /** The column's name, or the empty string for the naming strategy's. */
    public String column() {
        return column;
    }

    public String definition() {
        return definition;
    }

    /** The name of the generation strategy, or the empty string. */
    public String generation() {
        return generation;
    }

    public String generator() {
        return generator;
    }

    public String mappedBy() {
        return mappedBy;
    }

    public String orderBy() {
        return orderBy;
    }

    @Override
    public String toString() {
        return name;
    }
}
