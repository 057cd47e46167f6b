package io.postern.cloudapi.policy;

import java.util.List;

/** One statement of a document, compiled. */
final class Statement {

    private final String text;
    private final Effect effect;
    private final Actions actions;
    private final List<ResourcePattern> resources;
    private final List<Condition> conditions;

    /**
     * @param text the statement as the document has it
     * @param resources empty for all
     */
    Statement(
            String text, Effect effect, Actions actions, List<ResourcePattern> resources, List<Condition> conditions) {
        this.text = text;
        this.effect = effect;
        this.actions = actions;
        this.resources = List.copyOf(resources);
        this.conditions = List.copyOf(conditions);
    }

    /** JSON, as the document has it. */
    String text() {
        return text;
    }

    Effect effect() {
        return effect;
    }

    boolean matches(Request request, Absences absences) {
        return actions.contain(request.action())
                && concerns(request.resource())
                && holds(request.attributes(), absences);
    }

    private boolean concerns(ResourcePath resource) {
        if (resources.isEmpty()) {
            return true;
        }
        for (ResourcePattern pattern : resources) {
            if (pattern.matches(resource)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Attributes attributes, Absences absences) {
        for (Condition condition : conditions) {
            if (!condition.holds(attributes, absences)) {
                return false;
            }
        }
        return true;
    }
}
