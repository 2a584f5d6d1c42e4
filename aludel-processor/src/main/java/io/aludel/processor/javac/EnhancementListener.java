package io.aludel.processor.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import io.aludel.processor.enhance.EnhancementException;
import io.aludel.processor.enhance.Enhancer;
import io.aludel.processor.report.Message;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Enhances a class when javac has written its file. */
final class EnhancementListener implements TaskListener {

    private final EnhancementPlan plan;
    private final ClassOutput output;
    private final Problems problems;

    EnhancementListener(EnhancementPlan plan, ClassOutput output, Problems problems) {
        this.plan = plan;
        this.output = output;
        this.problems = problems;
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        // A module descriptor is generated too, and has no type.
        if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
            String binaryName = output.binaryName(type);
            if (plan.concerns(binaryName)) {
                enhance(type, binaryName);
            }
        }
    }

    private void enhance(TypeElement type, String binaryName) {
        try {
            Optional<byte[]> enhanced = new Enhancer(plan).enhance(output.read(type));
            if (enhanced.isPresent()) {
                output.write(type, enhanced.get());
            }
        } catch (EnhancementException | IOException e) {
            problems.error(Place.of(type), Message.ENHANCEMENT_FAILED, binaryName, e.getMessage());
        }
    }
}
