package org.crediteasyloan.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What every operation has: a token, free or bound, a limit, a problem as its default answer, and a key when it is a POST. */
public class CommonContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problemSchema());
        document.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.getComponents()
                .addSecurityScheme(
                        "dpop",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("dpop"));
        document.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("bearer"),
                OASFactory.createSecurityRequirement().addScheme("dpop")));
        document.getPaths().getPathItems().values().forEach(CommonContract::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            operation.setSecurity(null);
            // What the scanner derives from @RolesAllowed and bean validation is said once, by the default answer.
            for (String status : List.of("400", "401", "403")) {
                operation.getResponses().removeAPIResponse(status);
            }
            operation
                    .getResponses()
                    .addAPIResponse("429", tooManyRequests())
                    .addAPIResponse("default", problem("Problem"));
            if (method == PathItem.HttpMethod.POST) {
                addKey(operation);
            }
        });
    }

    private static APIResponse tooManyRequests() {
        return problem("Too many requests")
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("Seconds")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .format("int32")));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static void addKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .schema(text().minLength(1).maxLength(128)));
    }

    private static Schema problemSchema() {
        Schema item = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("message", text());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "code"))
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32"))
                .addProperty("code", text())
                .addProperty("traceId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(item));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
