package io.aludel.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of the rows of an {@code @ElementCollection}: an entity like others, with the owner, the value and perhaps the key or
 * the position. It is mapped in the next round, as if the user had written it.
 */
public final class CollectionRowWriter {

    private static final String VALUE = "value";
    private static final String POSITION = "position";
    private static final String KEY = "key";
    private static final String OWNER = "owner";

    private final EntityModel entity;
    private final RelationModel collection;
    private final Annotations annotations;
    private final boolean embedded;

    /**
     * A writer for one collection.
     *
     * @param embedded whether the elements have several columns
     */
    public CollectionRowWriter(EntityModel entity, RelationModel collection, boolean embedded) {
        this.entity = entity;
        this.collection = collection;
        this.annotations = collection.annotations();
        this.embedded = embedded;
    }

    /** The source file. */
    public JavaFile write() {
        ClassName name = rowClass(collection);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("A row of {@code $L.$L}. Generated.\n", entity.simpleName(), collection.name())
                .addAnnotation(Suppression.of("unused"))
                .addAnnotation(AnnotationSpec.builder(ours("CollectionRow"))
                        .addMember("attribute", "$S", collection.name())
                        .addMember("keyed", "$L", isKeyed())
                        .build())
                .addAnnotation(AnnotationSpec.builder(jakarta("Entity"))
                        .addMember("name", "$S", entity.entityName() + "." + collection.name())
                        .build())
                .addAnnotation(table())
                .addModifiers(Modifier.FINAL);
        if (entity.is(Trait.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addField(owner());
        if (collection.field().shape() == Shape.MAP) {
            type.addField(key());
        } else if (annotations.has("OrderColumn")) {
            type.addField(position());
        }
        type.addField(value());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PROTECTED).build());
        return JavaFile.builder(name.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private static ClassName rowClass(RelationModel collection) {
        ClassName name = collection.target();
        if (name == null) {
            throw new IllegalStateException("no class for the rows of " + collection.name());
        }
        return name;
    }

    /** Whether rows can be told apart: by their key or position, or in a set of single values by these. */
    private boolean isKeyed() {
        return collection.field().shape() == Shape.MAP || annotations.has("OrderColumn") || isValueKey();
    }

    private boolean isValueKey() {
        return collection.field().shape() == Shape.SET && !embedded;
    }

    private AnnotationSpec table() {
        AnnotationSpec.Builder table = AnnotationSpec.builder(jakarta("Table"));
        Annotation said = annotations.find("CollectionTable");
        if (said != null) {
            table.addMember("name", "$S", said.string("name", ""));
            table.addMember("schema", "$S", said.string("schema", ""));
            for (String member : List.of("uniqueConstraints", "indexes")) {
                said.annotations(member).forEach(inner -> table.addMember(member, "$L", inner.copy()));
            }
        }
        return table.build();
    }

    private FieldSpec owner() {
        FieldSpec.Builder field = FieldSpec.builder(entity.name(), OWNER, Modifier.PRIVATE)
                .addAnnotation(jakarta("Id"))
                .addAnnotation(AnnotationSpec.builder(jakarta("ManyToOne"))
                        .addMember("optional", "false")
                        .addMember("fetch", "$T.LAZY", jakarta("FetchType"))
                        .build());
        Annotation table = annotations.find("CollectionTable");
        List<Annotation> columns = new ArrayList<>(table == null ? List.of() : table.annotations("joinColumns"));
        columns.forEach(column -> field.addAnnotation(column.copy()));
        Annotation references = annotations.find("References");
        if (references != null) {
            field.addAnnotation(references.copy());
        }
        return field.build();
    }

    private FieldSpec key() {
        FieldSpec.Builder field = FieldSpec.builder(collection.typeArgument(true), KEY, Modifier.PRIVATE)
                .addAnnotation(jakarta("Id"));
        Annotation column = annotations.find("MapKeyColumn");
        if (column != null) {
            field.addAnnotation(as("Column", column));
        }
        Annotation enumerated = annotations.find("MapKeyEnumerated");
        if (enumerated != null) {
            field.addAnnotation(as("Enumerated", enumerated));
        }
        convert(field, true);
        return field.build();
    }

    private FieldSpec position() {
        FieldSpec.Builder field =
                FieldSpec.builder(TypeName.INT, POSITION, Modifier.PRIVATE).addAnnotation(jakarta("Id"));
        Annotation order = annotations.find("OrderColumn");
        String name = order == null ? "" : order.string("name", "");
        return field.addAnnotation(AnnotationSpec.builder(jakarta("Column"))
                        .addMember("name", "$S", name)
                        .build())
                .build();
    }

    private FieldSpec value() {
        FieldSpec.Builder field = FieldSpec.builder(collection.typeArgument(false), VALUE, Modifier.PRIVATE);
        if (embedded) {
            field.addAnnotation(jakarta("Embedded"));
            overrides().forEach(field::addAnnotation);
            return field.build();
        }
        field.addAnnotation(isValueKey() ? AnnotationSpec.builder(jakarta("Id")).build() : required());
        for (String copied : List.of("Column", "Enumerated", "Lob")) {
            Annotation annotation = annotations.find(copied);
            if (annotation != null) {
                field.addAnnotation(annotation.copy());
            }
        }
        convert(field, false);
        return field.build();
    }

    private static AnnotationSpec required() {
        return AnnotationSpec.builder(jakarta("Basic"))
                .addMember("optional", "false")
                .build();
    }

    /** The columns of components; in a map the path to one may begin with {@code value.}. */
    private List<AnnotationSpec> overrides() {
        List<AnnotationSpec> all = new ArrayList<>();
        for (Annotation override : annotations.repeated("AttributeOverride", "AttributeOverrides")) {
            String path = override.string("name", "");
            AnnotationSpec.Builder copy = AnnotationSpec.builder(jakarta("AttributeOverride"))
                    .addMember("name", "$S", path.startsWith(VALUE + ".") ? path.substring(VALUE.length() + 1) : path);
            override.annotations("column").forEach(column -> copy.addMember("column", "$L", column.copy()));
            all.add(copy.build());
        }
        return all;
    }

    private void convert(FieldSpec.Builder field, boolean key) {
        Annotation convert = collection.converter(key);
        if (convert != null) {
            AnnotationSpec.Builder copy = AnnotationSpec.builder(jakarta("Convert"));
            convert.copy().members().forEach((member, values) -> {
                if (!member.equals("attributeName")) {
                    values.forEach(value -> copy.addMember(member, value));
                }
            });
            field.addAnnotation(copy.build());
        }
    }

    /** The same members on another annotation. */
    private static AnnotationSpec as(String annotation, Annotation said) {
        AnnotationSpec.Builder copy = AnnotationSpec.builder(jakarta(annotation));
        said.copy().members().forEach((member, values) -> values.forEach(value -> copy.addMember(member, value)));
        return copy.build();
    }

    /** The order of the rows, in terms of their attributes; empty for none. */
    static String order(RelationModel collection) {
        if (collection.annotations().has("OrderColumn")) {
            return POSITION;
        }
        Annotation orderBy = collection.annotations().find("OrderBy");
        if (orderBy == null) {
            return "";
        }
        List<String> terms = new ArrayList<>();
        for (String term : orderBy.string(VALUE, "").split(",", -1)) {
            String said = term.strip();
            boolean whole = said.isEmpty() || said.equalsIgnoreCase("ASC") || said.equalsIgnoreCase("DESC");
            boolean full = said.equals(VALUE) || said.startsWith(VALUE + " ") || said.startsWith(VALUE + ".");
            terms.add(whole ? (VALUE + " " + said).strip() : full ? said : VALUE + "." + said);
        }
        return String.join(", ", terms);
    }

    /** {@code (path, value) -> path.value.eq(value)}, or the same for the key. */
    static CodeBlock equality(boolean key) {
        return CodeBlock.of("(path, value) -> path.$L.eq(value)", key ? KEY : VALUE);
    }

    private static ClassName jakarta(String simpleName) {
        return ClassName.get("jakarta.persistence", simpleName);
    }

    private static ClassName ours(String simpleName) {
        return ClassName.get("io.aludel.orm.annotation", simpleName);
    }
}
