package io.aludel.processor.report;

/** What is wrong with the build: 1901 to 1999. */
public enum BuildMessage implements Message {
    /** Processor did not run. */
    PROCESSOR_DID_NOT_RUN(
            1901,
            "the Aludel processor did not run, so %s is not enhanced and has no metamodel.",
            "From JDK 23 on javac does not look for processors on the class path. Name aludel-processor in"
                    + " <annotationProcessorPaths> of maven-compiler-plugin (Gradle: annotationProcessor), or compile with -proc:full."),
    /** Not javac. */
    NOT_JAVAC(
            1902,
            "this compiler is not javac, so entity classes are not enhanced; the metamodel is generated all the same.",
            "Compile with javac (Maven and Gradle do), also where an IDE builds: let it delegate to Maven or Gradle."),
    /** Enhancement failed. */
    ENHANCEMENT_FAILED(
            1903, "%s could not be enhanced: %s.", "Nothing was written for it; correct the cause and compile again."),
    /** Could not write. */
    CANNOT_WRITE(1904, "%s could not be written: %s.", "Check the output directory."),
    /** Not seen by the processor. */
    NOT_PROCESSED(
            1905,
            "%s is mapped, but annotation processors were not shown it, so it is not enhanced.",
            "Usually its source was compiled only because another one needed it (-sourcepath); name it to the compiler.");

    private final MessageText template;

    BuildMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
