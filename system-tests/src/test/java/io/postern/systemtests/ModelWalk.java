package io.postern.systemtests;

import static io.postern.systemtests.ModelWorld.ACCEPTED;
import static io.postern.systemtests.ModelWorld.FAILED;
import static io.postern.systemtests.ModelWorld.PENDING;
import static io.postern.systemtests.ModelWorld.REJECTED;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.client.Cloud;
import io.postern.systemtests.ModelWorld.ModelEndpoint;
import io.postern.systemtests.ModelWorld.ModelService;
import io.postern.systemtests.TokenClient.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One account that does this and that, and holds every answer against the model. */
final class ModelWalk {

    private static final String SERVICES = "/v1/{project}/vpc-endpoint-services";
    private static final String ENDPOINTS = "/v1/{project}/vpc-endpoints";
    private static final int MOST_ENDPOINTS = 12;

    /** An account with a network. */
    record Member(int number, Cloud cloud, Cloud.Network network, TokenClient http) {
        Answer send(String method, String path, String body) {
            return http.send("endpoint", method, path, body);
        }

        Answer get(String path) {
            return http.get("endpoint", path);
        }

        Answer delete(String path) {
            return http.delete("endpoint", path);
        }
    }

    private final ModelWorld world;
    private final List<Member> members;
    private final Member self;
    private final RandomGenerator dice;

    ModelWalk(ModelWorld world, List<Member> members, Member self, RandomGenerator dice) {
        this.world = world;
        this.members = members;
        this.self = self;
        this.dice = dice;
    }

    /**
     * Asks for one thing at least: where what the dice chose has nothing to be done to, another.
     *
     * @throws AssertionError when an answer is not what the model says
     */
    void step() {
        List<ModelService> live = world.live();
        if (live.isEmpty() || dice.nextInt(60) == 0) {
            createService();
            return;
        }
        ModelService service = live.get(dice.nextInt(live.size()));
        service.lock.lock();
        try {
            if (service.live) {
                step(service);
                return;
            }
        } finally {
            service.lock.unlock();
        }
        step();
    }

    private void step(ModelService service) {
        switch (dice.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> createEndpoint(service);
            case 5, 6, 7 -> answer(service, "receive");
            case 8, 9, 10 -> answer(service, "reject");
            case 11, 12 -> whitelist(service, "add");
            case 13 -> whitelist(service, "remove");
            case 14 -> update(service);
            case 15, 16, 17 -> deleteEndpoint(service);
            case 18 -> changeWhitelist(service);
            case 19 -> describeConnection(service);
            case 20 -> describe(service);
            case 21 -> connections(service);
            case 22 -> show(service);
            default -> {
                if (dice.nextInt(6) == 0) {
                    deleteService(service);
                } else {
                    describe(service);
                }
            }
        }
    }

    void createService() {
        String port = self.cloud().port(self.network());
        boolean approval = dice.nextBoolean();
        Answer answer =
                self.send("POST", SERVICES, """
                {"port_id":"%s","vpc_id":"%s","server_type":"VM","approval_enabled":%s,
                 "ports":[{"client_port":80,"server_port":80}]}""".formatted(port, self.network().vpc(), approval));
        expect(200, "", answer);
        String id = answer.body().path("id").asText();
        Running.eventually()
                .until(() -> text(self.get(SERVICES + "/" + id), "status").equals("available"));
        world.add(new ModelService(id, self.number(), port, approval));
    }

    private void createEndpoint(ModelService service) {
        if (service.endpoints.size() >= MOST_ENDPOINTS) {
            connections(service);
            return;
        }
        Answer answer = self.send("POST", ENDPOINTS, """
                {"endpoint_service_id":"%s","vpc_id":"%s","subnet_id":"%s"}""".formatted(
                        service.id, self.network().vpc(), self.network().subnet()));
        if (!service.admits(self.number())) {
            expect(400, "EndPoint.2012", answer);
            return;
        }
        expect(200, "", answer);
        String id = text(answer, "id");
        String wanted = service.approval ? PENDING : ACCEPTED;
        if (text(answer, "status").equals("creating")) { // answered before it was decided: allowed, but not for long
            Running.eventually().until(() -> !status(self, id).equals("creating"));
        } else {
            same(wanted, text(answer, "status"), answer);
        }
        same(wanted, status(self, id), answer);
        service.endpoints.put(id, new ModelEndpoint(id, self.number(), wanted));
    }

    private void answer(ModelService service, String action) {
        ModelEndpoint endpoint = service.any(dice);
        String id =
                endpoint == null || dice.nextInt(10) == 0 ? UUID.randomUUID().toString() : endpoint.id;
        Member speaker = dice.nextInt(8) == 0 ? self : members.get(service.owner);
        Answer answer = speaker.send(
                "POST", "%s/%s/connections/action".formatted(SERVICES, service.id), """
                {"action":"%s","endpoints":["%s"]}""".formatted(action, id));
        if (speaker.number() != service.owner) {
            expect(404, "EndPoint.0005", answer);
        } else if (endpoint == null || !id.equals(endpoint.id)) {
            expect(404, "EndPoint.2006", answer);
        } else {
            expect(200, "", answer);
            endpoint.status = action.equals("receive") ? ACCEPTED : REJECTED;
            same(
                    endpoint.status,
                    answer.body().path("connections").path(0).path("status").asText(),
                    answer);
        }
    }

    private void whitelist(ModelService service, String action) {
        Member guest = members.get(dice.nextInt(members.size()));
        Answer answer = members.get(service.owner)
                .send("POST", "%s/%s/permissions/action".formatted(SERVICES, service.id), """
                        {"action":"%s","permissions":["iam:domain::%s"]}""".formatted(
                                action, guest.cloud().account().domainId()));
        expect(200, "", answer);
        boolean changed =
                action.equals("add") ? service.whitelist.add(guest.number()) : service.whitelist.remove(guest.number());
        if (changed) {
            Answer list = members.get(service.owner).get("%s/%s/permissions".formatted(SERVICES, service.id));
            same(service.whitelist.size(), list.body().path("total_count").asInt(), list);
        }
    }

    private void update(ModelService service) {
        boolean approval = dice.nextBoolean();
        Answer answer = self.send("PUT", SERVICES + "/" + service.id, "{\"approval_enabled\":%s}".formatted(approval));
        if (self.number() != service.owner) {
            expect(404, "EndPoint.0005", answer);
        } else {
            expect(200, "", answer);
            service.approval = approval;
            same(approval, answer.body().path("approval_enabled").asBoolean(), answer);
        }
    }

    private void deleteEndpoint(ModelService service) {
        ModelEndpoint endpoint = service.any(dice);
        if (endpoint == null) {
            createEndpoint(service);
            return;
        }
        Answer answer = self.delete(ENDPOINTS + "/" + endpoint.id);
        if (self.number() != endpoint.owner) {
            expect(404, "EndPoint.2006", answer);
            return;
        }
        expect(204, "", answer);
        service.endpoints.remove(endpoint.id);
        Answer after = self.get(ENDPOINTS + "/" + endpoint.id);
        if (after.status() != 404) {
            same("deleting", text(after, "status"), after);
            Running.eventually()
                    .until(() -> self.get(ENDPOINTS + "/" + endpoint.id).status() == 404);
        }
    }

    private void changeWhitelist(ModelService service) {
        ModelEndpoint endpoint = service.any(dice);
        if (endpoint == null) {
            createEndpoint(service);
            return;
        }
        String address = "10.0.0." + dice.nextInt(1, 9);
        Answer answer = self.send("PUT", ENDPOINTS + "/" + endpoint.id, """
                {"whitelist":["%s"],"enable_whitelist":true}""".formatted(address));
        if (self.number() != endpoint.owner) {
            expect(404, "EndPoint.2006", answer);
        } else {
            expect(200, "", answer);
            endpoint.whitelist = Set.of(address);
            same(
                    address,
                    self.get(ENDPOINTS + "/" + endpoint.id)
                            .body()
                            .path("whitelist")
                            .path(0)
                            .asText(),
                    answer);
        }
    }

    private void describeConnection(ModelService service) {
        ModelEndpoint endpoint = service.any(dice);
        if (endpoint == null) {
            createEndpoint(service);
            return;
        }
        String note = "note " + dice.nextInt(100);
        Answer answer = members.get(service.owner)
                .send("PUT", "%s/%s/connections/description".formatted(SERVICES, service.id), """
                        {"connections":[{"id":"%s","description":"%s"}]}""".formatted(
                                endpoint.id, note));
        expect(200, "", answer);
        endpoint.note = note;
    }

    private void describe(ModelService service) {
        Answer answer = self.get("%s/describe?id=%s".formatted(SERVICES, service.id));
        if (service.admits(self.number())) {
            expect(200, "", answer);
        } else {
            expect(404, "EndPoint.0005", answer);
        }
    }

    private void connections(ModelService service) {
        Answer answer = members.get(service.owner).get("%s/%s/connections?limit=1000".formatted(SERVICES, service.id));
        same(service.endpoints.size(), answer.body().path("total_count").asInt(), answer);
        for (JsonNode row : answer.body().path("connections")) {
            ModelEndpoint endpoint = service.endpoints.get(row.path("id").asText());
            same(
                    endpoint == null ? "nothing" : endpoint.status,
                    row.path("status").asText(),
                    answer);
            if (endpoint != null) {
                same(endpoint.note, row.path("description").asText(), answer);
            }
        }
    }

    private void show(ModelService service) {
        ModelEndpoint endpoint = service.any(dice);
        if (endpoint == null) {
            createEndpoint(service);
            return;
        }
        Answer answer = members.get(endpoint.owner).get(ENDPOINTS + "/" + endpoint.id);
        same(endpoint.status, text(answer, "status"), answer);
        same(endpoint.whitelist.size(), answer.body().path("whitelist").size(), answer);
    }

    private void deleteService(ModelService service) {
        Member owner = members.get(service.owner);
        Answer answer = owner.delete(SERVICES + "/" + service.id);
        if (service.connected() > 0) {
            expect(400, "EndPoint.3006", answer);
            return;
        }
        expect(204, "", answer);
        service.end();
        Running.eventually().until(() -> owner.get(SERVICES + "/" + service.id).status() == 404);
        service.endpoints.values().forEach(endpoint -> Running.eventually()
                .until(() -> status(members.get(endpoint.owner), endpoint.id).equals(FAILED)));
    }

    private static String status(Member member, String endpoint) {
        return text(member.get(ENDPOINTS + "/" + endpoint), "status");
    }

    private static String text(Answer answer, String name) {
        return answer.body().path(name).asText();
    }

    private static void expect(int status, String code, Answer answer) {
        same(status, answer.status(), answer);
        same(code, text(answer, "error_code"), answer);
    }

    private static void same(Object expected, Object actual, Answer answer) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected %s, but %s: %s %s was answered %s"
                    .formatted(
                            expected,
                            actual,
                            answer.raw().request().method(),
                            answer.raw().uri(),
                            answer.raw().body()));
        }
    }
}
