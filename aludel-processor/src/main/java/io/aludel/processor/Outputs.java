package io.aludel.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.aludel.processor.files.ClassIndex;
import io.aludel.processor.files.IndexLayout;
import io.aludel.processor.files.NativeImageLayout;
import io.aludel.processor.files.OutputFiles;
import io.aludel.processor.generate.CollectionRowWriter;
import io.aludel.processor.generate.DescriptionWriter;
import io.aludel.processor.generate.MetamodelAttributes;
import io.aludel.processor.generate.MetamodelWriter;
import io.aludel.processor.generate.ProjectionWriter;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.CollectedKind;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.ProjectedModel;
import io.aludel.processor.model.ProjectionModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.BuildMessage;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Puts generated files where the compiler wants them. */
final class Outputs {

    private static final String ENTITY_INDEX = "META-INF/aludel/entities";
    private static final String REVISION_INDEX = "META-INF/aludel/revisions";
    private static final String NATIVE_IMAGE = "META-INF/native-image/io.aludel/%s/reachability-metadata.json";

    private final Filer filer;
    private final OutputFiles files;
    private final Elements elements;
    private final Models models;
    private final Problems problems;
    private final DescriptionWriter descriptions = new DescriptionWriter();

    Outputs(ProcessingEnvironment environment, Models models, Problems problems) {
        filer = environment.getFiler();
        files = new OutputFiles(filer);
        elements = environment.getElementUtils();
        this.models = models;
        this.problems = problems;
    }

    void writeDescription(EntityModel entity) {
        write(descriptions.write(entity), entity);
    }

    /**
     * The classes of the rows of element collections; they are mapped in the next round.
     *
     * @return whether there are any
     */
    boolean writeRows(EntityModel entity) {
        boolean written = false;
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel collection
                    && collection.holdsValues()
                    && models.hasRows(entity, collection)) {
                boolean embedded = models.collectedKind(collection, false) == CollectedKind.EMBEDDED;
                write(new CollectionRowWriter(entity, collection, embedded).write(), entity);
                written = true;
            }
        }
        return written;
    }

    void writeProjection(ProjectionModel projection, EntityModel source, List<ProjectedModel> parts, boolean objects) {
        write(new ProjectionWriter(projection, source, parts).write(objects), projection.name(), projection.place());
    }

    void writeMetamodel(EntityModel entity) {
        MetamodelAttributes attributes = new MetamodelAttributes(models);
        write(new MetamodelWriter(attributes, referenceMethods()).write(entity), entity);
    }

    /** What every reference can be asked for without arguments: an identifier of the same name is given another. */
    private Set<String> referenceMethods() {
        TypeElement reference = elements.getTypeElement("io.aludel.orm.metamodel.ReferenceAttribute");
        if (reference == null) {
            return Set.of();
        }
        return ElementFilter.methodsIn(elements.getAllMembers(reference)).stream()
                .filter(method -> method.getParameters().isEmpty())
                .map(method -> method.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    void writeIndexes(CompiledTypes types) {
        writeIndex(ENTITY_INDEX, IndexLayout.LINES, types.entities(), types);
        writeIndex(CompiledTypes.CONVERTER_INDEX, IndexLayout.LINES, types.converters(), types);
        writeIndex(REVISION_INDEX, IndexLayout.LINES, types.revisions(), types);
        writeIndex(
                NATIVE_IMAGE.formatted("entities"), new NativeImageLayout(ENTITY_INDEX, false), types.managed(), types);
        writeIndex(
                NATIVE_IMAGE.formatted("revisions"),
                new NativeImageLayout(REVISION_INDEX, true),
                types.revisions(),
                types);
    }

    /** Each module has an index of its own; nearly always there is one module, or none. */
    private void writeIndex(String path, IndexLayout layout, Set<String> compiledNow, CompiledTypes types) {
        for (String module : types.modules()) {
            List<String> names = compiledNow.stream()
                    .filter(name -> types.moduleOf(name).equals(module))
                    .toList();
            try {
                new ClassIndex(files, path, module, layout).update(names, types::isCompiled);
            } catch (IOException e) {
                problems.error(BuildMessage.CANNOT_WRITE, path, e.getMessage());
            }
        }
    }

    private void write(JavaFile file, EntityModel entity) {
        write(file, entity.name(), entity.place());
    }

    private void write(JavaFile file, ClassName type, Place place) {
        String name = file.packageName().isEmpty()
                ? file.typeSpec().name()
                : file.packageName() + "." + file.typeSpec().name();
        TypeElement source = elements.getTypeElement(type.canonicalName());
        try (Writer writer = filer.createSourceFile(name, source).openWriter()) {
            file.writeTo(writer);
        } catch (IOException e) {
            problems.error(place, BuildMessage.CANNOT_WRITE, name, e.getMessage());
        }
    }
}
