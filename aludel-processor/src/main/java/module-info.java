/** Annotation processor and self-starting javac plugin; used on the processor path, at compile time only. */
module io.aludel.processor {
    requires com.palantir.javapoet;
    requires java.compiler;
    requires jdk.compiler;
    requires org.jspecify;
    requires org.objectweb.asm;

    provides com.sun.source.util.Plugin with
            io.aludel.processor.javac.AludelPlugin;
    provides javax.annotation.processing.Processor with
            io.aludel.processor.AludelProcessor;
}
