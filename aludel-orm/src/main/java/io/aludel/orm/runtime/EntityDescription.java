package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of one class say. Made by generated code when the class is initialised; immutable afterwards but for the
 * prototype, which is set in the same initialisation.
 */
public final class EntityDescription {
    /** What {@code @UniqueConstraint} says. */
    public record UniqueFacts(String name, List<String> columns) {}

    /** What {@code @Index} says. */
    public record IndexFacts(String name, String columns, boolean unique) {}

    private static final ClassValue<Slot> BY_CLASS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private static final class Slot {
        private volatile @Nullable EntityDescription description;
    }

    private final Class<?> type;
    private final String name;
    private final boolean entity;
    private final @Nullable EntityDescription superclass;
    private final String table;
    private final String schema;
    private final List<UniqueFacts> uniqueConstraints;
    private final List<IndexFacts> indexes;
    private final Facts<EntityFact> facts;
    private final List<AttributeDescription> attributes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] inverses;
    private final int[] referenceSlots;
    private final int referenceCount;
    private final ValidatorsFact.@Nullable Validator[] validators;
    private @Nullable ManagedEntity prototype;
    private final ClassListeners listeners = new ClassListeners(this);
    /** Not volatile: a listener that is added while other threads write may miss a write, as it would by coming later. */
    private boolean watched;

    private int watchers;

    private static final int UNRESOLVED = -2;

    private EntityDescription(Builder builder) {
        type = builder.type;
        name = builder.name;
        entity = builder.entity;
        superclass = builder.superclass == null ? null : of(builder.superclass);
        table = builder.table;
        schema = builder.schema;
        uniqueConstraints = List.copyOf(builder.uniqueConstraints);
        indexes = List.copyOf(builder.indexes);
        facts = builder.facts;
        List<AttributeDescription> all = new ArrayList<>(superclass == null ? List.of() : superclass.attributes);
        builder.resolved.forEach(attribute ->
                all.replaceAll(inherited -> inherited.name().equals(attribute.name()) ? attribute : inherited));
        all.addAll(builder.attributes);
        attributes = List.copyOf(all);
        for (int number = 0; number < attributes.size(); number++) {
            numbers.put(attributes.get(number).name(), number);
        }
        inverses = new int[attributes.size()];
        Arrays.fill(inverses, UNRESOLVED);
        referenceSlots = new int[attributes.size()];
        int references = 0;
        for (int number = 0; number < referenceSlots.length; number++) {
            referenceSlots[number] = references;
            references += attributes.get(number).kind() == AttributeDescription.Kind.REFERENCE ? 1 : 0;
        }
        referenceCount = references;
        validators = findValidators();
        if (validators.length > 0) {
            watchers(1);
        }
    }

    /** Begins the description of an entity. */
    public static Builder entity(Class<?> type, String name) {
        return new Builder(type, name, true);
    }

    /** Begins the description of a mapped superclass. */
    public static Builder mappedSuperclass(Class<?> type) {
        return new Builder(type, type.getSimpleName(), false);
    }

    /** Begins the description of a class whose objects are values of others. */
    public static Builder embeddable(Class<?> type) {
        return new Builder(type, type.getSimpleName(), false);
    }

    /**
     * The description of a class; initialises the class when that has not happened yet.
     *
     * @throws MappingException when the class was not enhanced
     */
    public static EntityDescription of(Class<?> type) {
        EntityDescription known = BY_CLASS.get(type).description;
        if (known == null) {
            initialize(type);
            known = BY_CLASS.get(type).description;
        }
        if (known == null) {
            throw NotEnhanced.of(type);
        }
        return known;
    }

    /** The description of a class, or null when it is not a managed one. */
    public static @Nullable EntityDescription find(Class<?> type) {
        return ManagedEntity.class.isAssignableFrom(type) ? of(type) : null;
    }

    private static void initialize(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("a loaded class cannot be found by its own loader: " + type, impossible);
        }
    }

    /** Whether changes of attributes that this class declares have to be shown to somebody. Asked by woven code at each write. */
    public boolean isWatched() {
        return watched;
    }

    /** Whether changes of attributes of this class, inherited ones included, have to be shown to somebody. */
    boolean isWatchedAnywhere() {
        for (EntityDescription each = this; each != null; each = each.superclass) {
            if (each.watched) {
                return true;
            }
        }
        return false;
    }

    /** So many more, or fewer, want to be shown changes; a class above declares some of the attributes. */
    void watchers(int more) {
        synchronized (BY_CLASS) {
            for (EntityDescription each = this; each != null; each = each.superclass) {
                each.watchers += more;
                each.watched = each.watchers > 0;
            }
        }
        AttributeHooks.begin();
    }

    /** Who listens to attributes of this class. */
    ClassListeners listeners() {
        return listeners;
    }

    /** What validates an attribute, or null. */
    ValidatorsFact.@Nullable Validator validator(int attribute) {
        return validators.length == 0 ? null : validators[attribute];
    }

    private ValidatorsFact.@Nullable Validator[] findValidators() {
        ValidatorsFact.@Nullable Validator[] found = new ValidatorsFact.Validator[attributes.size()];
        boolean any = false;
        for (EntityDescription each = this; each != null; each = each.superclass) {
            ValidatorsFact fact = each.fact(ValidatorsFact.class);
            for (ValidatorsFact.Validator validator :
                    fact == null ? List.<ValidatorsFact.Validator>of() : fact.validators()) {
                int number = requireNumber(validator.attribute());
                found[number] = found[number] == null ? validator : found[number];
                any = true;
            }
        }
        return any ? found : new ValidatorsFact.Validator[0];
    }

    /**
     * The number of an attribute that has to be there.
     *
     * @throws ArgumentException when there is none; the message names the nearest
     */
    public int requireNumber(String attribute) {
        int number = number(attribute);
        if (number < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    name + " has no attribute '" + attribute + "'."
                            + Suggestions.didYouMean(attribute, attributeNames())
                            + "\n  It has " + String.join(", ", attributeNames()) + ".");
        }
        return number;
    }

    /** Keeps an empty object that can make others of its class. */
    public void prototype(ManagedEntity empty) {
        prototype = requireNonNull(empty, "empty");
    }

    /** A new, empty object of the described class. */
    public ManagedEntity newInstance() {
        ManagedEntity maker = prototype;
        if (maker == null) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    type.getName() + " is abstract; there can be no object of exactly this class."
                            + "\n  Make an object of one of its subclasses.");
        }
        return maker.$aludel$newInstance();
    }

    /** The described class. */
    public Class<?> type() {
        return type;
    }

    /** The entity's name. */
    public String name() {
        return name;
    }

    /** Whether this is an entity; otherwise a mapped superclass. */
    public boolean isEntity() {
        return entity;
    }

    /** The nearest mapped class above, or null. */
    public @Nullable EntityDescription superclass() {
        return superclass;
    }

    /** The table's name, or the empty string for the naming strategy's. */
    public String table() {
        return table;
    }

    /** The table's schema, or the empty string. */
    public String schema() {
        return schema;
    }

    public List<UniqueFacts> uniqueConstraints() {
        return uniqueConstraints;
    }

    public List<IndexFacts> indexes() {
        return indexes;
    }

    /** The fact of a class, or null when no annotation of this very class said such a thing. */
    public <F extends EntityFact> @Nullable F fact(Class<F> type) {
        return facts.find(type);
    }

    /** All attributes by number, inherited ones first. */
    public List<AttributeDescription> attributes() {
        return attributes;
    }

    /** The number of an attribute, or -1. */
    public int number(String attribute) {
        return numbers.getOrDefault(attribute, -1);
    }

    /** The names of all attributes. */
    public Set<String> attributeNames() {
        return numbers.keySet();
    }

    /** How many to-ones there are. */
    int referenceCount() {
        return referenceCount;
    }

    /** The place of a to-one among the to-ones. */
    int referenceSlot(int attribute) {
        return referenceSlots[attribute];
    }

    /**
     * The number, in the target class, of the attribute at the other end of a relationship; -1 when the relationship is known at one
     * end only.
     */
    int inverse(int attribute) {
        int known = inverses[attribute];
        if (known == UNRESOLVED) {
            known = InverseAttributes.find(this, attributes.get(attribute));
            inverses[attribute] = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what the annotations say. Single use, one thread. */
    public static final class Builder {
        private final Class<?> type;
        private final String name;
        private final boolean entity;
        private final List<AttributeDescription> attributes = new ArrayList<>();
        private final List<AttributeDescription> resolved = new ArrayList<>();
        private final List<UniqueFacts> uniqueConstraints = new ArrayList<>();
        private final List<IndexFacts> indexes = new ArrayList<>();
        private final Facts<EntityFact> facts = new Facts<>();
        private @Nullable Class<?> superclass;
        private String table = "";
        private String schema = "";

        private Builder(Class<?> type, String name, boolean entity) {
            this.type = requireNonNull(type, "type");
            this.name = requireNonNull(name, "name");
            this.entity = entity;
        }

        /** The nearest mapped class above. */
        public Builder superclass(Class<?> mapped) {
            superclass = mapped;
            return this;
        }

        /** {@code @Table}. */
        public Builder table(String tableName, String tableSchema) {
            table = tableName;
            schema = tableSchema;
            return this;
        }

        /** {@code @UniqueConstraint}. */
        public Builder uniqueConstraint(String constraintName, String... columns) {
            uniqueConstraints.add(new UniqueFacts(constraintName, List.of(columns)));
            return this;
        }

        /** {@code @Index}. */
        public Builder index(String indexName, String columnList, boolean unique) {
            indexes.add(new IndexFacts(indexName, columnList, unique));
            return this;
        }

        /** Adds what an annotation says of the class; a fact of the same class that is there already is replaced. */
        public Builder with(EntityFact fact) {
            facts.add(fact);
            return this;
        }

        /** The next attribute, in declared order. */
        public Builder add(AttributeDescription attribute) {
            attributes.add(attribute);
            return this;
        }

        /**
         * An inherited attribute whose declared type is a type variable, with the type that this class gives it. The superclass
         * describes it with an unknown type.
         */
        public Builder resolve(AttributeDescription inherited) {
            resolved.add(inherited);
            return this;
        }

        /** The description; from now on it is found by its class. */
        public EntityDescription build() {
            EntityDescription description = new EntityDescription(this);
            BY_CLASS.get(type).description = description;
            return description;
        }
    }
}
