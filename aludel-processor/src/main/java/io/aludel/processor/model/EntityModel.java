package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.report.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class with {@code @Entity}, {@code @MappedSuperclass} or {@code @Embeddable}. Immutable.
 *
 * @param name its class name
 * @param binaryName its name as the class file has it, {@code blog.Outer$Inner}
 * @param traits what the declaration is like
 * @param entity whether it is an entity, not a mapped superclass or embeddable
 * @param entityName the name of the entity in the registry
 * @param superclass its nearest mapped superclass
 * @param plainSuperclass its direct superclass when that is not mapped and not {@code Object}
 * @param attributes its own attributes, in declared order
 * @param allAttributes the inherited attributes, types resolved for this class, then its own
 * @param otherFields fields with mapping annotations that are static or transient
 * @param proxies its own views of attributes of related objects
 * @param methods methods with mapping annotations
 * @param idClass the class in which keys may be given
 * @param annotations its mapping annotations
 * @param place its declaration
 */
public record EntityModel(
        ClassName name,
        String binaryName,
        Set<Trait> traits,
        boolean entity,
        String entityName,
        @Nullable EntityModel superclass,
        @Nullable PlainSuperclass plainSuperclass,
        List<AttributeModel> attributes,
        List<AttributeModel> allAttributes,
        List<AnnotatedMember> otherFields,
        List<ProxyModel> proxies,
        List<MethodModel> methods,
        @Nullable IdClassModel idClass,
        Annotations annotations,
        Place place) {

    /** What a declaration is like. */
    public enum Trait {
        /** Public, and every class around it is. */
        PUBLIC,
        /** Abstract. */
        ABSTRACT,
        /** Has type parameters. */
        GENERIC,
        /** An inner class, with an enclosing instance. */
        INNER,
        /** Private, or within a private class. */
        PRIVATE,
        /** An interface or annotation. */
        INTERFACE,
        /** An enum. */
        ENUM,
        /** A record. */
        RECORD,
        /** Enhanced already: it comes from a class file. */
        ENHANCED,
        /** Part of this compilation. */
        COMPILED
    }

    /**
     * A direct superclass that is not mapped.
     *
     * @param name its name
     * @param constructible whether it has a constructor without arguments that the subclass can call
     */
    public record PlainSuperclass(String name, boolean constructible) {}

    /**
     * A field that has mapping annotations but is no attribute.
     *
     * @param name its name
     * @param modifier why it is not persistent: static or transient
     * @param annotations its mapping annotations
     */
    public record AnnotatedMember(String name, String modifier, Annotations annotations) {}

    /** Copies the lists. */
    public EntityModel {
        traits = Set.copyOf(traits);
        attributes = List.copyOf(attributes);
        allAttributes = List.copyOf(allAttributes);
        otherFields = List.copyOf(otherFields);
        proxies = List.copyOf(proxies);
        methods = List.copyOf(methods);
    }

    /** Whether the declaration has a trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it is a class, not an interface, enum or record. */
    public boolean isClass() {
        return !is(Trait.INTERFACE) && !is(Trait.ENUM) && !is(Trait.RECORD);
    }

    /** Whether it can be mapped as what it is: a class, or a record. */
    public boolean isMappable() {
        return isClass() || (is(Trait.RECORD) && (embeddable() || entity()));
    }

    /** Whether its class file is woven. */
    public boolean isWoven() {
        return isClass() || (is(Trait.RECORD) && entity());
    }

    /** Whether its objects are values of others. */
    public boolean embeddable() {
        return annotations.has("Embeddable");
    }

    /** The name as users say it, without the package. */
    public String simpleName() {
        return name.simpleName();
    }

    /** The binary name with slashes. */
    public String internalName() {
        return binaryName.replace('.', '/');
    }

    /** The class's generated metamodel, {@code Outer_Inner_}. */
    public ClassName metamodel() {
        return ClassName.get(name.packageName(), generatedName());
    }

    /** The class's generated description, {@code Outer_Inner_$Description}. */
    public ClassName description() {
        return ClassName.get(name.packageName(), generatedName() + "$Description");
    }

    /** Its own methods with an annotation. */
    public List<MethodModel> methodsWith(String annotation) {
        return methods.stream().filter(method -> method.has(annotation)).toList();
    }

    /** The other names of attributes and hybrids that this class declares. */
    public Map<String, String> synonyms() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Annotation synonym : annotations.repeated("Synonym", "Synonyms")) {
            found.put(synonym.string("name", ""), synonym.string("of", ""));
        }
        return found;
    }

    /** The other names of attributes and hybrids, those of mapped classes above among them. */
    public Map<String, String> allSynonyms() {
        Map<String, String> found = new LinkedHashMap<>();
        if (superclass != null) {
            found.putAll(superclass.allSynonyms());
        }
        found.putAll(synonyms());
        return found;
    }

    /** Its own methods that mean the same in a query. */
    public List<HybridModel> hybrids() {
        return methodsWith("Hybrid").stream()
                .map(method -> HybridModel.of(this, method))
                .toList();
    }

    /** Its methods that mean the same in a query, and those of the mapped classes above that it does not replace. */
    public List<HybridModel> allHybrids() {
        Map<String, HybridModel> found = new LinkedHashMap<>();
        if (superclass != null) {
            superclass.allHybrids().forEach(hybrid -> found.put(hybrid.name(), hybrid));
        }
        hybrids().forEach(hybrid -> found.put(hybrid.name(), hybrid));
        return List.copyOf(found.values());
    }

    /** Its method of a name that means the same in a query, its own or one of the mapped classes above, or null. */
    public @Nullable HybridModel hybrid(String name) {
        return allHybrids().stream()
                .filter(hybrid -> hybrid.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Its views of attributes of related objects, and those of the mapped classes above. */
    public List<ProxyModel> allProxies() {
        List<ProxyModel> all = new ArrayList<>(superclass == null ? List.of() : superclass.allProxies());
        all.addAll(proxies);
        return all;
    }

    /** A view of this class or inherited, or null. */
    public @Nullable ProxyModel proxy(String proxyName) {
        for (ProxyModel proxy : allProxies()) {
            if (proxy.name().equals(proxyName)) {
                return proxy;
            }
        }
        return null;
    }

    /** An attribute of this class or inherited, or null. */
    public @Nullable AttributeModel attribute(String attributeName) {
        for (AttributeModel attribute : allAttributes) {
            if (attribute.name().equals(attributeName)) {
                return attribute;
            }
        }
        return null;
    }

    /**
     * An inherited attribute that has another column here, by the path that {@code @AttributeOverride} of this class gives.
     *
     * @return the basic attribute or component as it is without the override; null when there is none
     */
    public @Nullable BasicModel overridden(String path) {
        int dot = path.indexOf('.');
        AttributeModel first = attribute(dot < 0 ? path : path.substring(0, dot));
        if (first == null || attributes.contains(first)) {
            return null;
        }
        if (dot < 0) {
            return first instanceof BasicModel basic ? basic : null;
        }
        return first instanceof EmbeddedModel embedded ? embedded.component(path.substring(dot + 1)) : null;
    }

    /** The columns that {@code @AttributeOverride} of this class gives to inherited attributes, by path. */
    public Map<String, Annotation> overrides() {
        Map<String, Annotation> found = new LinkedHashMap<>();
        for (Annotation override : annotations.repeated("AttributeOverride", "AttributeOverrides")) {
            override.annotations("column").forEach(column -> found.put(override.string("name", ""), column));
        }
        return found;
    }

    /** The names of all attributes. */
    public List<String> attributeNames() {
        return allAttributes.stream().map(AttributeModel::name).toList();
    }

    private String generatedName() {
        return String.join("_", name.simpleNames()) + "_";
    }
}
