package io.aludel.processor.javac;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
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
        FileObject file = inPackage(
                type, packageName -> filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName(type)));
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        }
    }

    void write(TypeElement type, byte[] classFile) throws IOException {
        FileObject file = inPackage(
                type, packageName -> filer.createResource(StandardLocation.CLASS_OUTPUT, packageName, fileName(type)));
        try (OutputStream out = file.openOutputStream()) {
            out.write(classFile);
        }
    }

    /** A package is named by itself, and with its module where a compilation has several modules. */
    private FileObject inPackage(TypeElement type, FileFinder finder) throws IOException {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        ModuleElement module = elements.getModuleOf(type);
        try {
            return finder.find(packageName);
        } catch (FilerException | IllegalArgumentException ambiguous) {
            if (module == null || module.isUnnamed()) {
                throw ambiguous;
            }
            return finder.find(module.getQualifiedName() + "/" + packageName);
        }
    }

    /** Asks the filer for a file. */
    private interface FileFinder {
        FileObject find(String packageName) throws IOException;
    }

    private String fileName(TypeElement type) {
        String binaryName = binaryName(type);
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    }
}
