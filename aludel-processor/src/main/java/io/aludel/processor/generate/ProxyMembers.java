package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.ProxyModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The members of a metamodel for views of attributes of related objects. */
final class ProxyMembers {

    private final EntityModel entity;
    private final MetamodelAttributes attributes;
    private final List<ProxyModel> proxies;

    ProxyMembers(EntityModel entity, MetamodelAttributes attributes) {
        this.entity = entity;
        this.attributes = attributes;
        this.proxies = entity.allProxies().stream()
                .filter(proxy -> attributes.proxied(entity, proxy) != null)
                .toList();
    }

    /** Static members, about the class without an alias. */
    void toMetamodel(TypeSpec.Builder type) {
        for (ProxyModel proxy : proxies) {
            type.addField(field(proxy)
                    .addModifiers(Modifier.STATIC)
                    .initializer(value(proxy, ""))
                    .build());
        }
    }

    /** Members of {@code Path}, about an alias. */
    void toPath(TypeSpec.Builder path, MethodSpec.Builder constructor) {
        for (ProxyModel proxy : proxies) {
            path.addField(field(proxy).build());
            constructor.addStatement("this.$N = $L", proxy.name(), value(proxy, "this."));
        }
    }

    private FieldSpec.Builder field(ProxyModel proxy) {
        return FieldSpec.builder(type(proxy), proxy.name(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("{@code $L.$L}.\n", entity.simpleName(), proxy.name());
    }

    private TypeName type(ProxyModel proxy) {
        String type = proxy.single() ? "ProxyValueAttribute" : "ProxyCollectionAttribute";
        return ParameterizedTypeName.get(Names.metamodel(type), entity.name(), proxy.valueType());
    }

    private CodeBlock value(ProxyModel proxy, String prefix) {
        EntityModel related = attributes.proxied(entity, proxy);
        return CodeBlock.of(
                "new $T<>($L$N, () -> $T.$N)",
                ((ParameterizedTypeName) type(proxy)).rawType(),
                prefix,
                proxy.of(),
                related == null ? entity.metamodel() : related.metamodel(),
                proxy.attribute());
    }
}
