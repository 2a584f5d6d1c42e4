package io.aludel.processor;

import io.aludel.processor.files.ClassIndex;
import io.aludel.processor.files.IndexLayout;
import io.aludel.processor.files.OutputFiles;
import io.aludel.processor.model.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** The types of this compilation, over all its rounds: which there are, and which of them are mapped or convert. */
final class CompiledTypes {

    private static final List<String> MAPPED =
            List.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");
    private static final String EMBEDDABLE = "jakarta.persistence.Embeddable";
    private static final String PROJECTION = "io.aludel.orm.annotation.Projection";
    private static final String CONVERTER = "jakarta.persistence.Converter";
    private static final String REVISION = "io.aludel.migrate.Revision";

    /** Converters that apply by themselves must be known when an entity is compiled without them. */
    static final String CONVERTER_INDEX = "META-INF/aludel/converters";

    private final Elements elements;
    private final OutputFiles files;
    private final Models models;
    private final Set<String> topLevel = new TreeSet<>();
    private final Set<String> entities = new TreeSet<>();
    private final Set<String> managed = new TreeSet<>();
    private final Set<String> converters = new TreeSet<>();
    private final Set<String> revisions = new TreeSet<>();
    private boolean indexRead;

    CompiledTypes(ProcessingEnvironment environment, Models models) {
        elements = environment.getElementUtils();
        files = new OutputFiles(environment.getFiler());
        this.models = models;
    }

    /** Takes in the types of a round, and names those to be mapped. */
    List<String> collect(RoundEnvironment round) {
        for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
            topLevel.add(root.getQualifiedName().toString());
            models.addCompiled(root.getQualifiedName().toString());
        }
        for (TypeElement converter : annotated(round, CONVERTER)) {
            converters.add(elements.getBinaryName(converter).toString());
            models.addConverter(converter.getQualifiedName().toString());
        }
        annotated(round, REVISION)
                .forEach(revision ->
                        revisions.add(elements.getBinaryName(revision).toString()));
        if (!indexRead) {
            indexRead = true;
            readIndex();
        }
        annotated(round, MAPPED.get(0))
                .forEach(entity -> entities.add(elements.getBinaryName(entity).toString()));
        List<String> mapped = new ArrayList<>();
        for (String annotation : List.of(MAPPED.get(0), MAPPED.get(1), EMBEDDABLE)) {
            for (TypeElement type : annotated(round, annotation)) {
                managed.add(elements.getBinaryName(type).toString());
                mapped.add(type.getQualifiedName().toString());
            }
        }
        return mapped;
    }

    /** The projections of a round. */
    List<String> projections(RoundEnvironment round) {
        List<String> names = new ArrayList<>();
        for (TypeElement projection : annotated(round, PROJECTION)) {
            managed.add(generatedBeside(elements.getBinaryName(projection).toString()));
            names.add(projection.getQualifiedName().toString());
        }
        return names;
    }

    /** The class that is generated for a projection, and found by its name. */
    private static String generatedBeside(String binaryName) {
        int simple = binaryName.lastIndexOf('.') + 1;
        return binaryName.substring(0, simple) + binaryName.substring(simple).replace('$', '_') + "_";
    }

    private void readIndex() {
        for (StandardLocation location : List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
            for (String module : modules()) {
                for (String name : new ClassIndex(files, CONVERTER_INDEX, module, IndexLayout.LINES).read(location)) {
                    if (!isCompiled(name)) {
                        models.addConverter(name.replace('$', '.'));
                    }
                }
            }
        }
    }

    private Set<TypeElement> annotated(RoundEnvironment round, String annotationName) {
        TypeElement annotation = elements.getTypeElement(annotationName);
        return annotation == null ? Set.of() : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
    }

    /** The binary names of the entities. */
    Set<String> entities() {
        return entities;
    }

    /** The binary names of what is found by name: entities, mapped superclasses, embeddables, and what is generated for projections. */
    Set<String> managed() {
        return managed;
    }

    /** The binary names of the revisions of migrations. */
    Set<String> revisions() {
        return revisions;
    }

    /** The binary names of the converters. */
    Set<String> converters() {
        return converters;
    }

    /** The names of the modules of this compilation; an empty string stands for none. */
    Set<String> modules() {
        return topLevel.stream().map(this::moduleOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The module of a class, by its binary name, or an empty string. */
    String moduleOf(String binaryName) {
        TypeElement exact = elements.getTypeElement(binaryName);
        TypeElement type = exact != null ? exact : elements.getTypeElement(binaryName.replace('$', '.'));
        ModuleElement module = type == null ? null : elements.getModuleOf(type);
        return module == null ? "" : module.getQualifiedName().toString();
    }

    /** Whether a class, by its binary name, is declared in a source of this compilation, or was when it was compiled last. */
    boolean isCompiled(String binaryName) {
        for (int end = binaryName.length(); end > 0; end = binaryName.lastIndexOf('$', end - 1)) {
            if (topLevel.contains(binaryName.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** The name of the outermost class around a class. */
    String topLevelName(String qualifiedName) {
        Element element = elements.getTypeElement(qualifiedName);
        String name = qualifiedName;
        while (element instanceof TypeElement type) {
            name = type.getQualifiedName().toString();
            element = element.getEnclosingElement();
        }
        return name;
    }
}
