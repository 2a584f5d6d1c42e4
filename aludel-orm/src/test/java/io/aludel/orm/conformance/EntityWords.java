package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.OperatorWords;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Words;
import io.aludel.orm.metamodel.EmbeddedAttribute;
import io.aludel.orm.metamodel.ProxyAttribute;
import io.aludel.orm.metamodel.ProxyCollectionAttribute;
import io.aludel.orm.metamodel.RelationshipAttribute;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Expression;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.EntityRef;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Words for entities: making them, aliases of them, and their relationships in conditions. */
final class EntityWords implements Words {
    private static final String ORM = "io.aludel.orm.Orm";

    private final CompiledModels models;
    private final SpecialWords.Assignment assignment;
    private int aliases;

    EntityWords(CompiledModels models, SpecialWords.Assignment assignment) {
        this.models = models;
        this.assignment = assignment;
    }

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("new", this::make);
        Word attribute = Objects.requireNonNull(words.get("attr"));
        words.put(
                "attr",
                arguments -> arguments.get(0) instanceof ManagedEntity entity
                        ? Attributes.get(entity, arguments.text(1))
                        : attribute.say(arguments));
        words.put("aliased", this::aliased);
        words.put("with_polymorphic", arguments -> {
            List<Object> types = new ArrayList<>();
            if (arguments.get(1) instanceof List<?> list) {
                list.forEach(item -> types.add(type(item)));
            }
            boolean alias = arguments.flag("flat") | arguments.flag("aliased");
            List<Object> all = new ArrayList<>(List.of(type(arguments.get(0))));
            all.addAll(types);
            Object whole = orm("withPolymorphic", all.toArray());
            if (arguments.flag("innerjoin")) {
                whole = Reflection.call(Objects.requireNonNull(whole), "innerJoin");
            }
            return alias ? Reflection.call(Objects.requireNonNull(whole), "as", "polymorphic_" + ++aliases) : whole;
        });
        words.put("of", arguments -> {
            Object target = arguments.get(1);
            if (target instanceof io.aludel.orm.metamodel.EntityPath<?> path) {
                return new Aimed(relationship(arguments.get(0)), path);
            }
            return Reflection.call(
                    relationship(arguments.get(0)),
                    "ofType",
                    target instanceof EntityWord entity
                                    && !Reflection.has(
                                            relationship(arguments.get(0)).getClass(), "ofEntity")
                            ? entity.type()
                            : target);
        });
        words.put("of_type", words.get("of"));
        words.put("attr_and", arguments -> {
            Predicate condition = Sql.and(OperatorWords.predicates(arguments.from(1)));
            return arguments.get(0) instanceof Aimed aimed
                    ? new Aimed(relationship(Reflection.call(aimed.relationship(), "and", condition)), aimed.target())
                    : Reflection.call(relationship(arguments.get(0)), "and", condition);
        });
        words.put("with_parent", arguments -> {
            Object alias = arguments.named("from_entity");
            return alias == null
                    ? Reflection.call(relationship(arguments.get(1)), "withParent", arguments.get(0))
                    : Reflection.call(relationship(arguments.get(1)), "withParent", arguments.get(0), alias);
        });
        words.put("Bundle", arguments -> {
            List<@Nullable Object> all = arguments.all();
            return orm("bundle", all.toArray());
        });
        for (String name : models.hybridMethods()) {
            words.put(name, arguments -> {
                Object[] passed = arguments.from(1).toArray();
                return arguments.get(0) instanceof EntityWord entity
                        ? Reflection.callStatic(entity.metamodel(), name, passed)
                        : Reflection.call(Objects.requireNonNull(arguments.get(0)), name, passed);
            });
        }
        conditions(words);
    }

    /** A relationship to an alias of its target, for a join. */
    record Aimed(RelationshipAttribute<?, ?> relationship, EntityItem<?> target) {}

    private @Nullable Object make(Arguments arguments) {
        Object named = arguments.get(0);
        Class<?> type = named instanceof EntityWord entity ? entity.type() : (Class<?>) Objects.requireNonNull(named);
        try {
            if (type.isRecord()) {
                return type.getDeclaredConstructors()[0].newInstance(
                        arguments.from(1).toArray());
            }
            Object made = type.getConstructor().newInstance();
            arguments.named().forEach((name, value) -> assignment.assign(made, name, value));
            return made;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Object aliased(Arguments arguments) {
        EntityWord entity = arguments.get(0, EntityWord.class);
        String name = arguments.string("name");
        if (arguments.size() > 1) {
            return Objects.requireNonNull(Reflection.callStatic(
                    entity.metamodel(), "as", io.aludel.conformance.FromWords.item(arguments.get(1))));
        }
        String alias = name == null
                ? models.registry().mappings().get(entity.type()).table().name() + "_" + ++aliases
                : name;
        return Objects.requireNonNull(Reflection.callStatic(entity.metamodel(), "as", alias));
    }

    static @Nullable Object orm(String name, @Nullable Object... arguments) {
        try {
            return Reflection.callStatic(Class.forName(ORM), name, arguments);
        } catch (ClassNotFoundException missing) {
            throw new UnknownWord("Aludel has no " + ORM + "." + name + Arrays.toString(arguments));
        }
    }

    static Class<?> type(@Nullable Object entity) {
        if (entity instanceof EntityWord word) {
            return word.type();
        }
        if (entity instanceof EntityItem<?> item) {
            EntityRef reference = item.entity();
            return reference.type();
        }
        throw new UnknownWord("no entity: " + entity);
    }

    static RelationshipAttribute<?, ?> relationship(@Nullable Object value) {
        if (value instanceof RelationshipAttribute<?, ?> relationship) {
            return relationship;
        }
        throw new UnknownWord("no relationship: " + value);
    }

    /** Whether a value is a relationship, an alias of one, or a proxy: whatever has conditions of its own. */
    private static boolean isRelated(@Nullable Object value, String method) {
        return value != null
                        && value.getClass().getName().startsWith("io.aludel.orm.")
                        && !(value instanceof io.aludel.orm.metamodel.ValueAttribute<?, ?>)
                        && !(value instanceof Predicate)
                || value != null && isGeneratedReference(value);
    }

    private static boolean isGeneratedReference(Object value) {
        return value instanceof RelationshipAttribute<?, ?> || value instanceof EmbeddedAttribute<?, ?>;
    }

    private void conditions(Map<String, Word> words) {
        related(words, "=", "eq");
        related(words, "!=", "ne");
        related(words, "is", "eq");
        related(words, "is_not", "ne");
        related(words, "contains", "contains");
        related(words, "in", "in");
        for (String word : List.of("any", "has")) {
            words.put(word, arguments -> {
                Object relationship = arguments.get(0) instanceof Aimed aimed
                        ? Objects.requireNonNull(Reflection.call(aimed.relationship(), "ofType", aimed.target()))
                        : Objects.requireNonNull(arguments.get(0));
                checkHas(relationship, word);
                List<Predicate> conditions = new ArrayList<>(OperatorWords.predicates(arguments.from(1)));
                Map<String, @Nullable Object> named = arguments.named();
                if (!named.isEmpty()) {
                    EntityWord target = models.entity(targetType(relationship));
                    named.forEach((name, value) -> conditions.add(OperatorWords.predicate(Objects.requireNonNull(
                                    words.get("="))
                            .say(new Arguments("=", Arrays.asList(Attributes.of(target, name), value), Map.of())))));
                }
                return conditions.isEmpty()
                        ? Reflection.call(relationship, word)
                        : Reflection.call(relationship, word, Sql.and(conditions));
            });
        }
    }

    /** The entity at the other end of a relationship or of a view of one. */
    private static Class<?> targetType(Object related) {
        if (related instanceof RelationshipAttribute<?, ?> relationship) {
            return relationship.targetType();
        }
        return relationship(proxied(related)).targetType();
    }

    /** What a view shows of related objects. */
    private static Object proxied(Object view) {
        try {
            Field end = ProxyAttribute.class.getDeclaredField("end");
            end.setAccessible(true);
            return ((Supplier<?>) end.get(view)).get();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What has no such method at all is refused by the compiler. */
    private static void checkHas(Object subject, String method) {
        if (!Reflection.has(subject.getClass(), method)) {
            throw new DoesNotCompile(subject + " has no " + method);
        }
    }

    private static void related(Map<String, Word> words, String word, String method) {
        Word other = Objects.requireNonNull(words.get(word));
        words.put(word, arguments -> {
            Object first = arguments.get(0);
            if (method.equals("eq")
                    && first instanceof ProxyCollectionAttribute<?, ?> view
                    && proxied(view) instanceof Expression<?>) {
                // a list of values is compared with one of them: the reference's ==, our contains
                return Reflection.call(view, "contains", arguments.get(1));
            }
            if (first instanceof RelationshipAttribute<?, ?>
                    || first != null && first.getClass().getSimpleName().equals("ProxyCollectionAttribute")) {
                checkHas(first, method);
            }
            return isRelated(first, method)
                    ? Reflection.call(Objects.requireNonNull(first), method, arguments.get(1))
                    : other.say(arguments);
        });
    }
}
