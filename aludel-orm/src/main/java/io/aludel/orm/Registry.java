package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.load.Views;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The entities of an application and their tables. Immutable, safe for use by many threads; make one and keep it.
 *
 * <pre>{@code
 * Registry models = Registry.of(User.class, Post.class, Tag.class);
 * models.metadata().createAll(engine);
 * }</pre>
 */
public final class Registry {
    private static final String INDEX = "META-INF/aludel/entities";

    private final Mappings mappings;

    private Registry(Mappings mappings) {
        this.mappings = Views.declare(mappings);
    }

    /**
     * Maps some entities, with names in snake case.
     *
     * @param entities their classes; the entities they refer to have to be among them
     * @throws MappingException when a class was not enhanced, or the mapping contradicts itself
     */
    public static Registry of(Class<?>... entities) {
        return of(NamingStrategy.SNAKE_CASE, entities);
    }

    /**
     * Maps some entities.
     *
     * @param naming names what the annotations do not name
     * @param entities their classes
     */
    public static Registry of(NamingStrategy naming, Class<?>... entities) {
        return new Registry(Mappings.of(new LinkedHashSet<>(List.of(entities)), naming));
    }

    /**
     * Maps all entities that the processor saw when the application and its libraries were compiled. Reads an index; scans nothing.
     *
     * @throws MappingException when there is no index, or a class in it cannot be loaded
     */
    public static Registry discover() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return discover(context == null ? Registry.class.getClassLoader() : context, NamingStrategy.SNAKE_CASE);
    }

    /** Maps all entities that a class loader's indexes name. */
    public static Registry discover(ClassLoader loader, NamingStrategy naming) {
        Set<Class<?>> entities = new LinkedHashSet<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                read(index, loader, entities);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + INDEX, failure);
        }
        if (entities.isEmpty()) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    "no entity was found: there is no " + INDEX + " on the class path."
                            + "\n  Usually aludel-processor is missing from the annotation processor path."
                            + "\n  Add it and compile again, or name the entities: Registry.of(User.class, ..).");
        }
        return new Registry(Mappings.of(entities, naming));
    }

    private static void read(URL index, ClassLoader loader, Set<Class<?>> entities) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            for (String name = lines.readLine(); name != null; name = lines.readLine()) {
                if (!name.isBlank()) {
                    Class<?> type = load(name.strip(), loader);
                    if (EntityDescription.of(type).isEntity()) {
                        entities.add(type);
                    }
                }
            }
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException missing) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    "the index names entity " + name + ", which is not on the class path."
                            + "\n  Usually the class was removed without a clean build.\n  Build from clean.",
                    missing);
        }
    }

    /** The tables of all entities. */
    public MetaData metadata() {
        return mappings.metadata();
    }

    /**
     * The table of an entity, to be used by itself in statements of Core.
     *
     * <pre>{@code
     * TableExpr users = Sql.table(models.table(User.class));
     * }</pre>
     *
     * @return the table with the attributes that the class itself declares; that of the whole hierarchy where it has one table
     * @throws MappingException when the class is not among the entities
     */
    public Table table(Class<?> entity) {
        return mappings.get(entity).table();
    }

    /** The mappings; for those who extend Aludel. */
    public Mappings mappings() {
        return mappings;
    }
}
