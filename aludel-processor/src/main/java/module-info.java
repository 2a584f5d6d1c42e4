/** Annotation processor and self-starting javac plugin; used on the processor path, at compile time only. */
module io.aludel.processor {
    requires com.palantir.javapoet;
    requires java.compiler;
    requires jdk.compiler;
    requires org.jspecify;
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires org.objectweb.asm.tree;
}
