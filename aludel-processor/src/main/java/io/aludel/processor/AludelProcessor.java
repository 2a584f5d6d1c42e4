package io.aludel.processor;

import static java.util.Objects.requireNonNull;

import io.aludel.processor.javac.EnhancementHook;
import io.aludel.processor.javac.EnhancementPlan;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.ProjectedModel;
import io.aludel.processor.model.ProjectionModel;
import io.aludel.processor.report.BuildMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.validate.EntityRules;
import io.aludel.processor.validate.ProjectionRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks mapped classes, generates their metamodels and descriptions, and has their class files enhanced.
 *
 * <p>In each round: read the models, generate metamodels, check, generate descriptions. Where classes for the rows of collections were
 * generated, the checks wait for the next round, since javac has no further one after an error. In the last: check what other
 * processors may have changed, plan the enhancement, write the indexes. javac runs the enhancer later, when it writes class files.
 */
public final class AludelProcessor extends AbstractProcessor {

    private final EnhancementPlan plan = new EnhancementPlan();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> unchecked = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();
    private @Nullable Pipeline pipeline;

    /** Made by the compiler. */
    public AludelProcessor() {}

    /** All of them: a class that is no longer annotated must leave the index of entities. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Problems problems = new Problems(environment.getMessager());
        Models models = new Models(environment);
        boolean enhancing = EnhancementHook.install(environment, plan, problems);
        pipeline = new Pipeline(
                models,
                new EntityRules(models, problems),
                new ProjectionRules(models, problems),
                new Outputs(environment, models, problems),
                new CompiledTypes(environment, models),
                problems,
                enhancing);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Pipeline current = requireNonNull(pipeline, "init was not called");
        current.models().startRound();
        waiting.addAll(current.types().collect(round));
        waiting.addAll(current.types().projections(round));
        if (round.processingOver()) {
            finish(current);
        } else {
            List<String> ready =
                    waiting.stream().filter(current.models()::isComplete).toList();
            List<String> earlier = List.copyOf(unchecked);
            unchecked.clear();
            boolean rows = false;
            for (String name : ready) {
                rows |= generate(current, name);
            }
            earlier.forEach(name -> check(current, name));
            if (rows) {
                unchecked.addAll(ready);
            } else {
                ready.forEach(name -> check(current, name));
            }
            waiting.removeAll(ready);
            done.addAll(ready);
        }
        return false;
    }

    /**
     * Generates what other sources refer to, even from a class with mistakes: else they would fail for the lack of it, and the user
     * would not see the real error first.
     *
     * @return whether classes of rows were generated, which need a metamodel in the next round
     */
    private static boolean generate(Pipeline pipeline, String name) {
        EntityModel entity =
                pipeline.models().projection(name) == null ? pipeline.models().find(name) : null;
        if (entity == null || !entity.isMappable() || entity.is(EntityModel.Trait.PRIVATE)) {
            return false;
        }
        pipeline.outputs().writeMetamodel(entity);
        return pipeline.outputs().writeRows(entity);
    }

    private static void check(Pipeline pipeline, String name) {
        ProjectionModel projection = pipeline.models().projection(name);
        if (projection != null) {
            project(pipeline, projection);
            return;
        }
        EntityModel entity = pipeline.models().find(name);
        if (entity == null) {
            pipeline.rules().checkUnmapped(pipeline.models().annotations(name));
            return;
        }
        int errors = pipeline.problems().errors();
        pipeline.rules().check(entity);
        if (pipeline.problems().errors() == errors) {
            pipeline.outputs().writeDescription(entity);
        }
    }

    private static void project(Pipeline pipeline, ProjectionModel projection) {
        List<ProjectedModel> parts = pipeline.projections().check(projection);
        EntityModel source = parts == null || projection.source() == null
                ? null
                : pipeline.models().find(projection.source());
        if (parts != null && source != null) {
            boolean objects = pipeline.projections().isFromObjects(projection, parts);
            pipeline.outputs().writeProjection(projection, source, parts, objects);
        }
    }

    private void finish(Pipeline pipeline) {
        // Something else has failed, and there is no further round.
        unchecked.forEach(name -> check(pipeline, name));
        for (String name : done) {
            EntityModel entity = pipeline.models().find(name);
            if (entity != null) {
                pipeline.rules().checkFinally(entity);
                if (entity.isWoven()) {
                    plan.add(
                            MappedClassFactory.mappedClass(entity),
                            pipeline.types().topLevelName(name));
                }
            }
        }
        if (pipeline.problems().errors() > 0) {
            return;
        }
        if (!done.isEmpty() && !pipeline.enhancing()) {
            pipeline.problems().warning(BuildMessage.NOT_JAVAC);
        }
        pipeline.outputs().writeIndexes(pipeline.types());
    }

    /** What a compilation is processed with. */
    private record Pipeline(
            Models models,
            EntityRules rules,
            ProjectionRules projections,
            Outputs outputs,
            CompiledTypes types,
            Problems problems,
            boolean enhancing) {}
}
