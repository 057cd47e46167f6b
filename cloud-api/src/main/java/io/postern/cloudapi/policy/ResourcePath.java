package io.postern.cloudapi.policy;

/**
 * What a request is about, {@code service:region:account:type:path}.
 *
 * @param account domain id
 * @param path id of the resource; empty when the request is about none in particular, as when one is created or listed
 */
public record ResourcePath(String service, String region, String account, String type, String path) {

    private static final int PARTS = 5;

    /**
     * @param text the path may itself contain colons
     * @throws IllegalArgumentException when there are not five parts
     */
    public static ResourcePath of(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Expected service:region:account:type:path, but got " + text);
        }
        return new ResourcePath(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    @Override
    public String toString() {
        return String.join(":", service, region, account, type, path);
    }
}
