package io.aludel.processor.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import io.aludel.processor.enhance.EnhancementException;
import io.aludel.processor.enhance.Enhancer;
import io.aludel.processor.files.ClassOutput;
import io.aludel.processor.report.BuildMessage;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Enhances a class when javac has written its file. */
final class EnhancementListener implements TaskListener {

    private final EnhancementPlan plan;
    private final ClassOutput output;
    private final LocalClassCheck localClasses;
    private final Problems problems;

    EnhancementListener(EnhancementPlan plan, ClassOutput output, LocalClassCheck localClasses, Problems problems) {
        this.plan = plan;
        this.output = output;
        this.localClasses = localClasses;
        this.problems = problems;
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (type == null) {
            // A module descriptor is generated too, and has no type.
            return;
        }
        if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            localClasses.check(type, event);
        } else if (event.getKind() == TaskEvent.Kind.GENERATE) {
            generated(type, output.binaryName(type));
        }
    }

    private void generated(TypeElement type, String binaryName) {
        if (MappedTypes.isMapped(type) && plan.find(binaryName.replace('.', '/')) == null) {
            problems.error(Place.of(type), BuildMessage.NOT_PROCESSED, type.getSimpleName());
        } else if (plan.concerns(binaryName)) {
            enhance(type, binaryName);
        }
    }

    private void enhance(TypeElement type, String binaryName) {
        try {
            Optional<byte[]> enhanced = new Enhancer(plan).enhance(output.read(type));
            if (enhanced.isPresent()) {
                output.write(type, enhanced.get());
            }
        } catch (EnhancementException | IOException e) {
            problems.error(Place.of(type), BuildMessage.ENHANCEMENT_FAILED, binaryName, e.getMessage());
        }
    }
}
