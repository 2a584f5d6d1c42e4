package io.aludel.processor.javac;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Reads and replaces class files that the compiler has written. */
final class ClassOutput {

    private final Filer filer;
    private final Elements elements;

    ClassOutput(ProcessingEnvironment environment) {
        filer = environment.getFiler();
        elements = environment.getElementUtils();
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    byte[] read(TypeElement type) throws IOException {
        try (InputStream in = filer.getResource(StandardLocation.CLASS_OUTPUT, location(type), fileName(type))
                .openInputStream()) {
            return in.readAllBytes();
        }
    }

    void write(TypeElement type, byte[] classFile) throws IOException {
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, location(type), fileName(type))
                .openOutputStream()) {
            out.write(classFile);
        }
    }

    private String fileName(TypeElement type) {
        String binaryName = binaryName(type);
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    }

    /** The package; with its module in front when that has a name, for compilations of several modules at once. */
    private String location(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        ModuleElement module = elements.getModuleOf(type);
        return module == null || module.isUnnamed() ? packageName : module.getQualifiedName() + "/" + packageName;
    }
}
