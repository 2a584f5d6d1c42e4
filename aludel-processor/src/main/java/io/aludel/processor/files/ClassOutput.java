package io.aludel.processor.files;

import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Reads and replaces class files that the compiler has written. */
public final class ClassOutput {

    private final OutputFiles files;
    private final Elements elements;

    /** The output of a compilation. */
    public ClassOutput(ProcessingEnvironment environment) {
        files = new OutputFiles(environment.getFiler());
        elements = environment.getElementUtils();
    }

    /** The name of a class file, with dots. */
    public String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /**
     * Reads the class file of a type.
     *
     * @throws IOException when it cannot be read
     */
    public byte[] read(TypeElement type) throws IOException {
        return files.read(StandardLocation.CLASS_OUTPUT, module(type), packageName(type), fileName(type));
    }

    /**
     * Replaces the class file of a type.
     *
     * @throws IOException when it cannot be written
     */
    public void write(TypeElement type, byte[] classFile) throws IOException {
        files.write(module(type), packageName(type), fileName(type), classFile);
    }

    private String module(TypeElement type) {
        var module = elements.getModuleOf(type);
        return module == null ? "" : module.getQualifiedName().toString();
    }

    private String packageName(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    private String fileName(TypeElement type) {
        String binaryName = binaryName(type);
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    }
}
