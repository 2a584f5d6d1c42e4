package io.aludel.processor.report;

/** What is not supported yet: 1801 to 1899. */
public enum SupportMessage implements Message {
    /** Unsupported annotation. */
    UNSUPPORTED_ANNOTATION(1801, "@%s is not supported yet.", "%s"),
    /** Unsupported member. */
    UNSUPPORTED_MEMBER(1802, "'%s' of @%s is not supported yet.", "%s"),
    /** Annotation of another library. */
    OTHER_LIBRARY(1803, "@%s of %s says nothing to Aludel.", "%s");

    private final MessageText template;

    SupportMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
