package io.aludel.orm.conformance;

import io.aludel.conformance.Evaluator;
import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Scope;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Vocabulary;
import io.aludel.orm.Registry;
import io.aludel.schema.Table;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entity classes of a case, compiled and loaded; shared by all cases with the same models. */
final class CompiledModels {
    private static final ConcurrentMap<Map<String, String>, CompiledModels> COMPILED = new ConcurrentHashMap<>();
    private static final ConcurrentMap<ClassLoader, CompiledModels> BY_LOADER = new ConcurrentHashMap<>();

    private final Map<String, EntityWord> entities = new LinkedHashMap<>();
    private final Map<String, Class<?>> values = new LinkedHashMap<>();
    private final List<String> warnings;
    private final List<String> linkTables;
    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Set<String> hybridMethods = new LinkedHashSet<>();
    private @Nullable Registry registry;

    private CompiledModels(ModelCompiler.Outcome outcome, Models models) {
        this.warnings = outcome.warnings();
        this.linkTables = List.copyOf(models.links().keySet());
        models.classes()
                .values()
                .forEach(model -> model.properties().forEach((name, form) -> {
                    if (form instanceof Call call && call.head().equals("synonym")) {
                        synonyms.put(
                                model.name() + "." + name,
                                Models.text(call.arguments().get(0)));
                    }
                    if (form instanceof Call call && call.head().equals("hybrid_method")) {
                        hybridMethods.add(name);
                    }
                }));
        try {
            URL[] place = {outcome.output().toUri().toURL()};
            ClassLoader loader = new URLClassLoader(place, CompiledModels.class.getClassLoader());
            BY_LOADER.put(loader, this);
            for (String name : models.classes().keySet()) {
                Class<?> type = loader.loadClass(EntityWriter.PACKAGE + "." + name);
                Class<?> metamodel = loader.loadClass(EntityWriter.PACKAGE + "." + name + "_");
                entities.put(name, new EntityWord(name, type, metamodel));
            }
            for (String name : EntityWriter.embeddables(models).keySet()) {
                values.put(name, loader.loadClass(EntityWriter.PACKAGE + "." + name));
            }
        } catch (MalformedURLException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The classes of a case's models.
     *
     * @throws ModelRefused when the compiler refuses them
     */
    static CompiledModels of(Models models) {
        Map<String, String> sources = sources(models);
        CompiledModels present = COMPILED.get(sources);
        if (present != null) {
            return present;
        }
        ModelCompiler.Outcome outcome = ModelCompiler.compile(sources);
        if (!outcome.errors().isEmpty()) {
            throw new ModelRefused(outcome.errors());
        }
        CompiledModels made = new CompiledModels(outcome, models);
        COMPILED.put(sources, made);
        return made;
    }

    static Map<String, String> sources(Models models) {
        Map<String, String> sources = new LinkedHashMap<>(EntityWriter.embeddables(models));
        for (ClassForm model : models.classes().values()) {
            sources.put(model.name(), new EntityWriter(models, model).write());
        }
        return sources;
    }

    static CompiledModels of(Class<?> generated) {
        CompiledModels found = BY_LOADER.get(generated.getClassLoader());
        if (found == null) {
            throw new IllegalStateException("not a generated class: " + generated);
        }
        return found;
    }

    /** The mapping; made when it is first asked for, so that one that contradicts itself fails there. */
    synchronized Registry registry() {
        if (registry == null) {
            registry =
                    Registry.of(entities.values().stream().map(EntityWord::type).toArray(Class<?>[]::new));
        }
        return registry;
    }

    /** The attribute that another name means, or null. */
    @Nullable
    String synonym(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            String of = synonyms.get(each.getSimpleName() + "." + name);
            if (of != null) {
                return of;
            }
        }
        return null;
    }

    /** Names of methods that can be called on objects, and in queries. */
    Set<String> hybridMethods() {
        return hybridMethods;
    }

    List<String> warnings() {
        return warnings;
    }

    /** The classes that inherit from no other. */
    List<Class<?>> roots() {
        return entities.values().stream()
                .<Class<?>>map(EntityWord::type)
                .filter(type -> type.getSuperclass() == Object.class)
                .toList();
    }

    EntityWord entity(Class<?> type) {
        return entities.values().stream()
                .filter(entity -> entity.type() == type)
                .findFirst()
                .orElseThrow(() -> new UnknownWord("no class of the model: " + type));
    }

    Class<?> type(String name) {
        EntityWord entity = entities.get(name);
        Class<?> value = values.get(name);
        if (entity == null && value == null) {
            throw new UnknownWord("no class is called " + name);
        }
        return entity == null ? value : entity.type();
    }

    /** Names that every form of these models may use. */
    Scope scope() {
        Scope scope = new Scope(null);
        entities.forEach(scope::with);
        values.forEach(scope::with);
        if (registry != null) {
            for (Table table : registry.metadata().tables()) {
                scope.with(table.name(), table);
            }
        } else {
            linkTables.forEach(name -> scope.with(name, new LateTable(name)));
        }
        return scope;
    }

    /** A link table while the mapping that makes it is still being built. */
    record LateTable(String name) {}

    @SuppressWarnings("unchecked") // functions of the notation take lists
    @Nullable
    Object apply(String form, List<@Nullable Object> arguments) {
        Vocabulary vocabulary = new Vocabulary(
                List.of(
                        new ValueWords(),
                        new EntityWords(this, SpecialWords::assign),
                        new StatementWords(),
                        new LoaderWords()),
                Attributes::of);
        Evaluator evaluator = new Evaluator(vocabulary, SpecialWords.ALL);
        Object function = evaluator.evaluate(form, scope());
        return ((Function<List<@Nullable Object>, @Nullable Object>) function).apply(new ArrayList<>(arguments));
    }

    /** The compiler does not take the models. */
    static final class ModelRefused extends RuntimeException {
        private static final long serialVersionUID = 1;

        ModelRefused(List<String> errors) {
            super(String.join("\n", errors));
        }
    }
}
