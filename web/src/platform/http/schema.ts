// Generated from docs/openapi.json by `npm run api`.
export interface paths {
    "/a/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["shown"];
        put?: never;
        post: operations["acknowledged_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounts"];
        put?: never;
        post: operations["make_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["give_1"];
        delete: operations["take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{area}/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["alarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/listening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listening"];
        put: operations["set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_11"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{seq}/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["said"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bill"];
        put: operations["keep_4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills/{id}/payments/{payment}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cases"];
        put?: never;
        post: operations["open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["receivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reveal_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/step-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post: operations["give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/step-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revoke_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["certificates"];
        put?: never;
        post: operations["writeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeCertificate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_7"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clauses/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clauses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["communities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conduct-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keep_3"];
        post?: never;
        delete: operations["remove_3"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["things"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["thing_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["duties"];
        put?: never;
        post: operations["write_4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendarOfTurns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/call-out.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["callOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ownCalendar"];
        put?: never;
        post: operations["makeCalendar"];
        delete: operations["revokeCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["equipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estate"];
        put: operations["write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put"];
        post?: never;
        delete?: never;
        options?: never;
        head: operations["head"];
        patch?: never;
        trace?: never;
    };
    "/api/v1/fee-collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["collection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["figures_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["make_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/versions/{number}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gate-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gate-list/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keep_2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gate-list/{account}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["photo_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all"];
        put?: never;
        post: operations["make_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change_2"];
        post?: never;
        delete: operations["remove_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/log/{delivery}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["wouldBeHandedOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handover/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["left"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handover/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handover/{id}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openedForHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["homes_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/bills/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/bills/payments/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waiting_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaves"];
        put?: never;
        post: operations["write_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["takeBack_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["read_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missed-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missed-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_7"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missed-calls/{id}/answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["write_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read"];
        put: operations["change_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/entrances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entrances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/entrances/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["posted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/homes/{home}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/poster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["poster_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["homes_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/posts/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["byLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["people_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entry"];
        put: operations["correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/file.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keep_1"];
        post?: never;
        delete: operations["remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/{community}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/{community}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["read_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/{community}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/{community}/reports/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posters/portal.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}/card.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}/versions/{number}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reach/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine"];
        put: operations["choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reach/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["last"];
        put?: never;
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reach/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["articles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{article}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["homes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{article}/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["buildings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renovations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["running"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["report_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rosters/{community}/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roster"];
        put: operations["keep"];
        post?: never;
        delete: operations["takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rosters/{community}/{week}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rosters/{community}/{week}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rosterSheet"];
        put: operations["keepSheet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["devices"];
        put?: never;
        post?: never;
        delete: operations["endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["provider"];
        put?: never;
        post: operations["begin_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["returned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["byPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["passkeys"];
        put?: never;
        post: operations["keep_5"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["begin_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_4"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["people"];
        put?: never;
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["proof_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["factor"];
        put: operations["confirm"];
        post: operations["begin"];
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["to"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["setup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/special-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["periods"];
        put?: never;
        post: operations["write_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/special-periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["takeBack_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["swaps"];
        put?: never;
        post: operations["offerTurn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/swaps/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/things/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["thing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/collective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["collective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/gateways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountDone: {
            /** Format: uuid */
            id: string;
            link?: string;
        };
        AccountLine: {
            /** Format: uuid */
            id: string;
            mine: boolean;
            name: string;
            /** Format: int32 */
            passkeys: number;
            roles: components["schemas"]["HeldView"][];
            second_factor: boolean;
            /** Format: date-time */
            seen?: string;
            state: string;
            username: string;
        };
        AccountRequest: {
            community?: string;
            name?: string;
            password?: string;
            phone?: string;
            role?: string;
            /** Format: date-time */
            until?: string;
            username?: string;
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            must_change: boolean;
            name: string;
            username: string;
        };
        AgreementView: {
            /** Format: uuid */
            case?: string;
            /** Format: date */
            effective_on?: string;
            number?: string;
            paper: string;
            title: string;
        };
        AlarmRequest: {
            answers?: {
                [key: string]: components["schemas"]["JsonNode"];
            };
            /** Format: date-time */
            at?: string;
            community?: string;
            drill?: boolean;
            id?: string;
        };
        Answer: {
            finding?: string;
            reason?: string;
            /** Format: uuid */
            stand_in?: string;
        };
        AnswerRequest: {
            text?: string;
        };
        AnsweredView: {
            /** Format: date-time */
            answered_at: string;
            /** Format: uuid */
            id: string;
            number: string;
        };
        ArticleLine: {
            audience: string[];
            confidential: boolean;
            excerpt?: string;
            id: string;
            steps: string[];
            title: string;
        };
        ArticleView: {
            audience: string[];
            confidential: boolean;
            id: string;
            procedures: string[];
            refs: string[];
            steps: string[];
            text: string;
            title: string;
        };
        AskView: {
            above?: string;
            ask: string;
            columns?: components["schemas"]["AskView"][];
            from?: string;
            mask?: string;
            max?: string;
            min?: string;
            name: string;
            of?: string;
            options?: {
                [key: string]: string;
            };
            proposed?: components["schemas"]["JsonNode"];
            required: boolean;
            required_if?: string;
            required_words?: string;
            several?: boolean;
            type: string;
            under?: string;
        };
        AudienceRequest: {
            audience?: components["schemas"]["Target"][];
            community?: string;
        };
        AudienceView: {
            /** Format: int32 */
            by_paper: number;
            /** Format: int32 */
            by_phone: number;
            /** Format: int32 */
            homes: number;
            /** Format: int32 */
            people: number;
            sample: string[];
            /** Format: int32 */
            staff: number;
            wide: boolean;
        };
        AuditView: {
            account?: components["schemas"]["AuditorView"];
            act: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            community: string;
            detail: string;
            hash: string;
            said: boolean;
            /** Format: int64 */
            seq: number;
            subject: string;
        };
        AuditorView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        BeginRequest: {
            to?: string;
        };
        BegunView: {
            address: string;
        };
        BesideView: {
            people: components["schemas"]["HolderView"][];
            role: string;
        };
        BillPaymentRequest: {
            amount?: components["schemas"]["MoneyView"];
            /** Format: uuid */
            id?: string;
            /** Format: date */
            paid_on?: string;
        };
        BillPaymentView: {
            amount: components["schemas"]["MoneyView"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            paid_on: string;
            reason?: string;
            /** Format: uuid */
            receipt?: string;
            /** Format: uuid */
            reverses?: string;
        };
        BillReceiptLineView: {
            amount: components["schemas"]["MoneyView"];
            /** Format: uuid */
            bill: string;
            item: string;
            kind: string;
            quarter: string;
            reversed: boolean;
        };
        BillReceiptView: {
            amount: components["schemas"]["MoneyView"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            home: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["BillReceiptLineView"][];
            /** Format: date */
            paid_on: string;
        };
        BillRequest: {
            amount?: components["schemas"]["MoneyView"];
            /** Format: date */
            due?: string;
            home?: string;
            item?: string;
            kind?: string;
            quarter?: string;
        };
        BillView: {
            amount: components["schemas"]["MoneyView"];
            /** Format: int32 */
            days_late: number;
            /** Format: date */
            due: string;
            home: string;
            /** Format: uuid */
            home_id: string;
            /** Format: uuid */
            id: string;
            item: string;
            kind: string;
            paid: components["schemas"]["MoneyView"];
            quarter: string;
        };
        BillWithPayments: {
            bill: components["schemas"]["BillView"];
            payments: components["schemas"]["BillPaymentView"][];
        };
        BlockView: {
            /** Format: uuid */
            case?: string;
            what?: string;
            why: string;
        };
        Building: {
            /** Format: int32 */
            building: number;
            exits: string[];
            label: string;
        };
        BuildingReach: {
            /** Format: int32 */
            building: number;
            /** Format: int32 */
            homes: number;
            /** Format: int32 */
            read: number;
        };
        ByBody: {
            /** Format: uuid */
            account?: string;
            certificate?: string;
            name?: string;
            party?: string;
        };
        CallAnswered: {
            how: string;
        };
        CallerHomeView: {
            /** Format: uuid */
            id: string;
            label: string;
            name: string;
        };
        CallerPersonView: {
            home: components["schemas"]["CallerHomeView"];
            /** Format: uuid */
            id: string;
            lives_as: string;
            name: string;
            phone?: string;
        };
        CallerView: {
            home?: components["schemas"]["CallerHomeView"];
            people: components["schemas"]["CallerPersonView"][];
        };
        CarrierView: {
            how: string;
            kind: string;
            ref: string;
        };
        CaseMessageView: {
            /** Format: date-time */
            at: string;
            deliveries: components["schemas"]["DeliveryView"][];
            /** Format: uuid */
            id: string;
            run?: string;
            what: string;
        };
        CaseMessagesView: {
            items: components["schemas"]["CaseMessageView"][];
        };
        CaseRef: {
            /** Format: uuid */
            community: string;
            /** Format: uuid */
            id: string;
            number: string;
            severity: string;
            title: string;
        };
        CaseRevealRequest: {
            reason?: string;
            text?: string;
        };
        CaseRevealView: {
            /** Format: date-time */
            until: string;
        };
        CaseView: {
            answers: {
                [key: string]: components["schemas"]["JsonNode"];
            };
            asks: components["schemas"]["AskView"][];
            /** Format: date-time */
            closed_at?: string;
            /** Format: uuid */
            community: string;
            drill: boolean;
            home?: string;
            /** Format: uuid */
            id: string;
            links: components["schemas"]["LinkView"][];
            masked: boolean;
            missing: components["schemas"]["MissingView"][];
            names: {
                [key: string]: string;
            };
            /** Format: date-time */
            next_deadline?: string;
            number: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            opened_by?: string;
            outcome?: string;
            place?: string;
            procedure: string;
            records: components["schemas"]["RecordView"][];
            /** Format: int32 */
            seq: number;
            severity: string;
            status: string;
            steps: components["schemas"]["StepView"][];
            title: string;
            /** Format: int32 */
            version: number;
        };
        CertificateRequest: {
            /** Format: uuid */
            account?: string;
            community?: string;
            /** Format: date */
            from?: string;
            kind?: string;
            number?: string;
            /** Format: date */
            until?: string;
        };
        CertificateTitle: {
            kind: string;
            title: string;
        };
        CertificateView: {
            /** Format: uuid */
            account: string;
            /** Format: int64 */
            days: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            number: string;
            state: string;
            /** Format: date */
            until: string;
        };
        ChainView: {
            chain: components["schemas"]["CustodyLink"][];
        };
        ChallengeView: {
            challenge: string;
            host: string;
        };
        ChangeRequest: {
            old?: string;
            password?: string;
        };
        ChangeView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            /** Format: uuid */
            case: string;
            change: string;
            /** Format: uuid */
            id: string;
            lives_as?: string;
            /** Format: uuid */
            person?: string;
            run: string;
        };
        ChannelBody: {
            at: string;
            hours: string;
            name: string;
        };
        ChannelHours: {
            at: string;
            hours: string;
            name: string;
        };
        ClauseView: {
            carried_by: components["schemas"]["CarrierView"][];
            clause: string;
            document: string;
            id: string;
            /** Format: int32 */
            kept?: number;
            kind: string;
            /** Format: int32 */
            late?: number;
            quote: string;
            /** Format: int32 */
            skipped?: number;
        };
        CollectiveRequest: {
            /** Format: uuid */
            case?: string;
            community?: string;
            home?: string;
            text?: string;
        };
        CollectiveView: {
            proposal?: components["schemas"]["ProposalView"];
        };
        CommandBody: {
            answers?: {
                [key: string]: components["schemas"]["JsonNode"];
            };
            /** Format: date-time */
            at?: string;
            by?: components["schemas"]["ByBody"];
            do: string;
            files?: string[];
            /** Format: uuid */
            id: string;
            reason?: string;
            run?: string;
            signatures?: components["schemas"]["SignatureBody"][];
            step?: string;
            text?: string;
            to?: string;
            via?: string;
            what?: components["schemas"]["SecretBody"][];
            with?: string[];
        };
        CommandsAnswer: {
            case: components["schemas"]["CaseView"];
            results: components["schemas"]["ResultBody"][];
        };
        CommandsRequest: {
            commands: components["schemas"]["CommandBody"][];
            /** Format: date-time */
            device_now?: string;
        };
        CommunityView: {
            code: string;
            figures: components["schemas"]["FiguresView"];
            /** Format: uuid */
            id: string;
            name: string;
            place: string;
        };
        ConfirmRequest: {
            code?: string;
        };
        ConfirmedView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            /** Format: uuid */
            case: string;
            changed: string[];
        };
        ContactBody: {
            address?: string;
            kind: string;
            name: string;
            phone: string;
        };
        ContactView: {
            address?: string;
            /** Format: date */
            checked_on: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            phone: string;
        };
        Correction: {
            born?: string;
            confidential?: boolean;
            name?: string;
            phone?: string;
            reason?: string;
        };
        CountView: {
            /** Format: int32 */
            by_phone: number;
            /** Format: int32 */
            homes: number;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            staff: number;
        };
        CountedView: {
            /** Format: uuid */
            case: string;
            /** Format: uuid */
            home: string;
            matter: string;
            number: string;
            /** Format: date-time */
            received_at: string;
        };
        CsrfView: {
            header: string;
            token: string;
        };
        CustodyLink: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            deed: string;
            piece?: string;
            run: string;
        };
        DecisionRequest: {
            /** Format: uuid */
            id: string;
            text: string;
        };
        DeliveryView: {
            /** Format: date-time */
            acknowledged_at?: string;
            channel: string;
            /** Format: date-time */
            delivered_at?: string;
            detail?: string;
            /** Format: date-time */
            due: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            read_at?: string;
            /** Format: date-time */
            sent_at?: string;
            state: string;
            to?: string;
            why?: string;
        };
        DepartmentFigures: {
            all: components["schemas"]["SumView"];
            complaints: components["schemas"]["RepliesView"][];
            /** Format: date */
            from: string;
            kinds: components["schemas"]["DepartmentKind"][];
            /** Format: date */
            to: string;
            visits: components["schemas"]["VisitsView"];
        };
        DepartmentKind: {
            procedure: string;
            sum: components["schemas"]["SumView"];
            title: string;
        };
        DepartmentView: {
            aim: string;
            does: string;
            id: string;
            nature: string;
            sections: string[];
            source: string;
            title: string;
        };
        DeviceView: {
            here: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            /** Format: date-time */
            seen?: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until?: string;
        };
        DisableRequest: {
            disabled: boolean;
        };
        DocumentView: {
            /** Format: int32 */
            clauses: number;
            document: string;
            /** Format: int32 */
            uncarried: number;
        };
        DraftRequest: {
            turns?: components["schemas"]["GivenTurn"][];
        };
        DutyRequest: {
            account?: string;
            community?: string;
            /** Format: date-time */
            from?: string;
            role?: string;
            /** Format: date-time */
            to?: string;
        };
        DutyView: {
            account: components["schemas"]["OnDutyView"];
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            role: string;
            role_title?: string;
            /** Format: date-time */
            to: string;
        };
        EnrolRequest: {
            code?: string;
            password?: string;
            pin?: string;
            username?: string;
        };
        EnrolledView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            until: string;
        };
        EntranceView: {
            label: string;
            photo?: string;
            /** Format: uuid */
            place: string;
            posted?: components["schemas"]["MarkView"];
        };
        Entry: {
            /** Format: date-time */
            at?: string;
            kind: string;
            what: string;
        };
        EquipmentView: {
            /** Format: int32 */
            building?: number;
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
            /** Format: int32 */
            unit?: number;
        };
        ErasedView: {
            /** Format: date-time */
            last?: string;
            /** Format: int64 */
            number: number;
        };
        ErasureRequest: {
            reason?: string;
        };
        EstateKind: {
            kind: string;
            title: string;
        };
        EstateView: {
            channels: components["schemas"]["ChannelHours"][];
            community: string;
            contact_kinds: components["schemas"]["EstateKind"][];
            doors: string[];
            fields: components["schemas"]["ProfileField"][];
            floor_area?: number;
            location: string;
            missing: string[];
            name: string;
        };
        EventView: {
            actor: components["schemas"]["JsonNode"];
            at: string;
            body: components["schemas"]["JsonNode"];
            doubt?: string;
            happened_at?: string;
            hash: string;
            private?: {
                [key: string]: components["schemas"]["JsonNode"];
            };
            /** Format: int32 */
            seq: number;
            text: string;
            type: string;
        };
        ExecutionView: {
            /** Format: int32 */
            kept: number;
            /** Format: int32 */
            late: number;
            procedure: string;
            /** Format: date */
            since: string;
            /** Format: int32 */
            skipped: number;
        };
        FaceBody: {
            photo?: string;
            plates: string[];
        };
        FactorView: {
            on: boolean;
            /** Format: int32 */
            recovery_left: number;
        };
        FaultBody: {
            code: string;
            message: string;
            pointer: string;
        };
        FeeCollectionView: {
            quarter: string;
            shares: components["schemas"]["FeeShareView"][];
        };
        FeeShareView: {
            /** Format: int32 */
            bills: number;
            kind: string;
            reached?: boolean;
            share?: number;
            sums: components["schemas"]["FeeSums"];
            /** Format: int32 */
            target: number;
            /** Format: int32 */
            unpaid: number;
        };
        FeeSums: {
            billed: components["schemas"]["MoneyView"];
            paid: components["schemas"]["MoneyView"];
        };
        FieldBody: {
            label: string;
            text: string;
        };
        FieldView: {
            answer?: components["schemas"]["JsonNode"];
            ask: string;
            name: string;
            table?: components["schemas"]["TableView"];
            text: string;
            type: string;
            withheld: boolean;
        };
        FiguresView: {
            desk_from: string;
            desk_to: string;
            end_of_work: string;
            quiet_from: string;
            quiet_to: string;
        };
        FindingView: {
            /** Format: int32 */
            column: number;
            level: string;
            /** Format: int32 */
            line: number;
            mend: string;
            message: string;
            rule: string;
        };
        FirstAccountRequest: {
            name?: string;
            password?: string;
            token?: string;
            username?: string;
        };
        FormTextView: {
            id: string;
            source: string;
            /** Format: int32 */
            version: number;
            versions: components["schemas"]["FormVersionView"][];
        };
        FormVersionView: {
            /** Format: date-time */
            approved_at?: string;
            /** Format: uuid */
            approved_by?: string;
            /** Format: date-time */
            drafted_at: string;
            /** Format: uuid */
            drafted_by?: string;
            /** Format: int32 */
            number: number;
            print: string;
            state: string;
        };
        GatewayView: {
            channel: string;
            community?: string;
            /** Format: date-time */
            failing?: string;
            http?: components["schemas"]["HttpView"];
            /** Format: uuid */
            id?: string;
            mail?: components["schemas"]["MailView"];
            name: string;
            /** Format: date-time */
            off?: string;
            /** Format: double */
            per_second?: number;
            /** Format: int32 */
            position?: number;
            robot?: components["schemas"]["RobotView"];
            webhook?: components["schemas"]["WebhookView"];
            why?: string;
        };
        GatewaysView: {
            items: components["schemas"]["GatewayView"][];
            reaches: boolean;
        };
        GivenTurn: {
            /** Format: uuid */
            account?: string;
            /** Format: date-time */
            from?: string;
            role?: string;
            /** Format: date-time */
            to?: string;
        };
        GuideView: {
            exits: boolean;
            id: string;
            numbers: string[];
            report?: string;
            text: string;
            title: string;
        };
        HandoverItem: {
            /** Format: uuid */
            case?: string;
            /** Format: date-time */
            due?: string;
            kind: string;
            number: string;
            opened: boolean;
            red: boolean;
            what: string;
        };
        HandoverView: {
            items: components["schemas"]["HandoverItem"][];
            role: string;
            /** Format: int32 */
            unread: number;
        };
        HeadsRequest: {
            /** Format: int32 */
            before?: number;
            community?: string;
            /** Format: int32 */
            heads: number;
        };
        HeadsVersion: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            before?: number;
            by: string;
            /** Format: int32 */
            heads: number;
            /** Format: int32 */
            number: number;
        };
        Heard: {
            key: string;
            number: string;
            urgent: boolean;
        };
        HeardCase: {
            /** Format: uuid */
            case: string;
            community: string;
            how: string;
            number: string;
            procedure: string;
        };
        HeardView: {
            cases: components["schemas"]["HeardCase"][];
        };
        HeldView: {
            /** Format: uuid */
            community: string;
            /** Format: date-time */
            from?: string;
            role: string;
            /** Format: date-time */
            until?: string;
        };
        Here: {
            /** Format: int32 */
            building?: number;
            label: string;
            /** Format: uuid */
            place: string;
        };
        HolderView: {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string;
        };
        HomeBillView: {
            /** Format: date */
            due: string;
            /** Format: uuid */
            id: string;
            item: string;
            kind: string;
            open?: components["schemas"]["MoneyView"];
            quarter: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: uuid */
            updated_by?: string;
        };
        HomeCaseView: {
            /** Format: date-time */
            closed_at?: string;
            /** Format: uuid */
            id: string;
            kind: string;
            number: string;
            open: boolean;
            /** Format: date-time */
            opened_at: string;
            title: string;
        };
        HomeName: {
            /** Format: uuid */
            id: string;
            label: string;
            name: string;
        };
        HomeOverview: {
            cases: components["schemas"]["HomeCaseView"][];
            confirmed?: components["schemas"]["ConfirmedView"];
            handover: components["schemas"]["StandView"];
            /** Format: uuid */
            id: string;
            label: string;
            missing: boolean;
            name: string;
            renovation: components["schemas"]["StandView"];
            visits: components["schemas"]["HomeVisitView"][];
        };
        HomeReading: {
            home: string;
            /** Format: uuid */
            id: string;
            name?: string;
            /** Format: date-time */
            read_at: string;
        };
        HomeView: {
            /** Format: uuid */
            id: string;
            label: string;
            name: string;
            people: components["schemas"]["PersonView"][];
            /** Format: date-time */
            sealed_since?: string;
        };
        HomeVisitView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            case: string;
        };
        HoursView: {
            from: string;
            to: string;
        };
        HttpView: {
            answer?: components["schemas"]["ReadingView"];
            body: string;
            headers: {
                [key: string]: string;
            };
            method: string;
            report?: components["schemas"]["ReadingView"];
            report_secret?: string;
            report_url?: string;
            secret?: string;
            url: string;
        };
        JoinRequest: {
            /** Format: uuid */
            case: string;
        };
        JoinedView: {
            /** Format: uuid */
            case: string;
            case_number: string;
            /** Format: uuid */
            id: string;
            number: string;
        };
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            container?: boolean;
            double?: boolean;
            embeddedValue?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            /** @enum {string} */
            nodeType?: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            string?: boolean;
            /** @deprecated */
            textual?: boolean;
            valueNode?: boolean;
        };
        KeepView: {
            /** Format: int32 */
            days: number;
            /** Format: int32 */
            months: number;
            /** Format: int32 */
            years: number;
        };
        KeptReportView: {
            caller?: components["schemas"]["CallerView"];
            report: components["schemas"]["ReportLine"];
            reporter?: components["schemas"]["ReporterView"];
            text: string;
        };
        KeyView: {
            rotating: boolean;
            /** Format: date-time */
            since: string;
        };
        LackedView: {
            blocks: boolean;
            kind: string;
            ref: string;
            steps: components["schemas"]["WhereView"][];
            title: string;
        };
        LackingView: {
            folder: string;
            id: string;
            missing: components["schemas"]["LackedView"][];
            runs: boolean;
            severity: string;
            title: string;
        };
        LeaderView: {
            /** Format: uuid */
            account: string;
            name: string;
            photo?: string;
            plates: string[];
            post: string;
            rank: string;
        };
        LeaveRequest: {
            /** Format: uuid */
            account?: string;
            community?: string;
            /** Format: date */
            first?: string;
            /** Format: date */
            last?: string;
        };
        LedgerEntryView: {
            /** Format: uuid */
            account: string;
            amount: components["schemas"]["MoneyView"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            /** Format: uuid */
            case: string;
            home?: string;
            /** Format: uuid */
            id: string;
            item: string;
            kind: string;
            number: string;
            payer?: string;
            payer_id?: string;
            run: string;
            uncovered?: components["schemas"]["MoneyView"];
        };
        LeftMatter: {
            /** Format: uuid */
            case: string;
            key: boolean;
            number: string;
            /** Format: date-time */
            since: string;
            title: string;
        };
        Line: {
            answered: boolean;
            asked?: string;
            /** Format: uuid */
            community: string;
            drill: boolean;
            /** Format: uuid */
            id: string;
            next?: components["schemas"]["NextStep"];
            /** Format: date-time */
            next_deadline?: string;
            number: string;
            /** Format: date-time */
            opened_at: string;
            procedure: string;
            severity: string;
            status: string;
            title: string;
            where?: string;
        };
        LinkRequest: {
            password?: string;
            token?: string;
        };
        LinkView: {
            /** Format: int64 */
            after?: number;
            /** Format: uuid */
            case: string;
            how: string;
            number?: string;
            procedure: string;
            status: string;
        };
        LintAnswer: {
            findings: components["schemas"]["FindingView"][];
        };
        ListeningView: {
            areas?: string[];
            geocodes?: string[];
            point?: components["schemas"]["Spot"];
            senders: string[];
        };
        LogView: {
            items: components["schemas"]["TriedView"][];
            /** Format: uuid */
            next?: string;
        };
        MadeCalendar: {
            /** Format: date-time */
            made_at: string;
            path: string;
        };
        MadeLinkView: {
            link: components["schemas"]["StepLinkView"];
            path: string;
            url?: string;
        };
        MadeRequest: {
            attestation?: string;
            client?: string;
        };
        MadeView: {
            text: string;
            token: components["schemas"]["TokenView"];
        };
        MailView: {
            from: string;
            host: string;
            password?: string;
            /** Format: int32 */
            port: number;
            security: string;
            username?: string;
        };
        MakeView: {
            algorithms: number[];
            challenge: string;
            host: string;
            known: string[];
            name: string;
            user: string;
            username: string;
        };
        MarkView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: string;
            name?: string;
        };
        MineView: {
            /** Format: date-time */
            acknowledged_at?: string;
            answer: boolean;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            case?: string;
            dead_end: boolean;
            /** Format: uuid */
            id: string;
            page?: string;
            /** Format: date-time */
            read_at?: string;
            severity: string;
            text: string;
            title: string;
        };
        MissedCallRequest: {
            /** Format: date-time */
            at?: string;
            community?: string;
            number?: string;
        };
        MissedCallView: {
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            number?: string;
        };
        MissingView: {
            what: string;
            where: string;
            why: string;
        };
        MoneyView: {
            amount: string;
            currency: string;
        };
        Narrowing: {
            ask: string;
            name: string;
            options: components["schemas"]["Option"][];
            type: string;
        };
        NextStep: {
            /** Format: date-time */
            due_at?: string;
            /** Format: uuid */
            held?: string;
            /** Format: date-time */
            ready_at?: string;
            state: string;
            title: string;
        };
        NoticeRequest: {
            audience?: components["schemas"]["Target"][];
            community?: string;
            /** Format: uuid */
            id?: string;
            message?: boolean;
            photo?: string;
            poster?: boolean;
            template?: string;
            text?: string;
            title?: string;
            variables?: {
                [key: string]: string;
            };
        };
        NoticeView: {
            approved?: components["schemas"]["MarkView"];
            audience: components["schemas"]["Target"][];
            /** Format: uuid */
            case?: string;
            count: components["schemas"]["CountView"];
            drill: boolean;
            /** Format: uuid */
            id: string;
            made: components["schemas"]["MarkView"];
            message: boolean;
            photo?: string;
            poster: boolean;
            sent?: components["schemas"]["MarkView"];
            state: string;
            step?: string;
            /** Format: date-time */
            submitted_at?: string;
            template?: string;
            text: string;
            title: string;
            wide: boolean;
            withdrawn?: components["schemas"]["MarkView"];
        };
        NumberView: {
            name: string;
            phone: string;
        };
        OnDutyView: {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string;
        };
        OpenRequest: {
            answers?: {
                [key: string]: components["schemas"]["JsonNode"];
            };
            channel?: string;
            community: string;
            drill?: boolean;
            home?: string;
            place?: string;
            procedure: string;
            /** Format: date-time */
            received_at?: string;
            /** Format: uuid */
            report?: string;
            severity?: string;
        };
        OpenedRequest: {
            /** Format: uuid */
            case?: string;
        };
        OpeningView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            cases: number;
            every: string;
            procedure: string;
            title: string;
        };
        Option: {
            title: string;
            value: string;
        };
        OrganisationPost: {
            above?: string;
            does?: string;
            holders: components["schemas"]["PostHolder"][];
            /** Format: int32 */
            over: number;
            /** Format: int32 */
            planned?: number;
            role: string;
            source: string;
            title: string;
            /** Format: int32 */
            vacant: number;
            versions: components["schemas"]["HeadsVersion"][];
        };
        OrganisationView: {
            certificates: components["schemas"]["CertificateTitle"][];
            departments: components["schemas"]["DepartmentView"][];
            posts: components["schemas"]["OrganisationPost"][];
        };
        OverdueView: {
            /** Format: uuid */
            case: string;
            number: string;
            procedure: string;
            /** Format: date-time */
            since: string;
            steps: string[];
            title: string;
        };
        OwnCalendar: {
            /** Format: date-time */
            made_at?: string;
        };
        OwnerView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PageAccountLine: {
            items: components["schemas"]["AccountLine"][];
            next?: string;
        };
        PageAgreementView: {
            items: components["schemas"]["AgreementView"][];
            next?: string;
        };
        PageArticleLine: {
            items: components["schemas"]["ArticleLine"][];
            next?: string;
        };
        PageAuditView: {
            items: components["schemas"]["AuditView"][];
            next?: string;
        };
        PageBillView: {
            items: components["schemas"]["BillView"][];
            next?: string;
        };
        PageBuildingReach: {
            items: components["schemas"]["BuildingReach"][];
            next?: string;
        };
        PageCertificateView: {
            items: components["schemas"]["CertificateView"][];
            next?: string;
        };
        PageChangeView: {
            items: components["schemas"]["ChangeView"][];
            next?: string;
        };
        PageClauseView: {
            items: components["schemas"]["ClauseView"][];
            next?: string;
        };
        PageCommunityView: {
            items: components["schemas"]["CommunityView"][];
            next?: string;
        };
        PageContactView: {
            items: components["schemas"]["ContactView"][];
            next?: string;
        };
        PageDeviceView: {
            items: components["schemas"]["DeviceView"][];
            next?: string;
        };
        PageDocumentView: {
            items: components["schemas"]["DocumentView"][];
            next?: string;
        };
        PageDutyView: {
            items: components["schemas"]["DutyView"][];
            next?: string;
        };
        PageEnrolledView: {
            items: components["schemas"]["EnrolledView"][];
            next?: string;
        };
        PageEntranceView: {
            items: components["schemas"]["EntranceView"][];
            next?: string;
        };
        PageEquipmentView: {
            items: components["schemas"]["EquipmentView"][];
            next?: string;
        };
        PageEventView: {
            items: components["schemas"]["EventView"][];
            next?: string;
        };
        PageHolderView: {
            items: components["schemas"]["HolderView"][];
            next?: string;
        };
        PageHomeBillView: {
            items: components["schemas"]["HomeBillView"][];
            next?: string;
        };
        PageHomeReading: {
            items: components["schemas"]["HomeReading"][];
            next?: string;
        };
        PageHomeView: {
            items: components["schemas"]["HomeView"][];
            next?: string;
        };
        PageLeaderView: {
            items: components["schemas"]["LeaderView"][];
            next?: string;
        };
        PageLedgerEntryView: {
            items: components["schemas"]["LedgerEntryView"][];
            next?: string;
        };
        PageLeftMatter: {
            items: components["schemas"]["LeftMatter"][];
            next?: string;
        };
        PageLine: {
            items: components["schemas"]["Line"][];
            next?: string;
        };
        PageMineView: {
            items: components["schemas"]["MineView"][];
            next?: string;
        };
        PageNoticeView: {
            items: components["schemas"]["NoticeView"][];
            next?: string;
        };
        PageOpeningView: {
            items: components["schemas"]["OpeningView"][];
            next?: string;
        };
        PageOverdueView: {
            items: components["schemas"]["OverdueView"][];
            next?: string;
        };
        PagePasskeyView: {
            items: components["schemas"]["PasskeyView"][];
            next?: string;
        };
        PagePersonView: {
            items: components["schemas"]["PersonView"][];
            next?: string;
        };
        PagePlaceView: {
            items: components["schemas"]["PlaceView"][];
            next?: string;
        };
        PageProcedureLine: {
            items: components["schemas"]["ProcedureLine"][];
            next?: string;
        };
        PageReadArticle: {
            items: components["schemas"]["ReadArticle"][];
            next?: string;
        };
        PageReceiptView: {
            items: components["schemas"]["ReceiptView"][];
            next?: string;
        };
        PageRecordLine: {
            items: components["schemas"]["RecordLine"][];
            next?: string;
        };
        PageRenovationView: {
            items: components["schemas"]["RenovationView"][];
            next?: string;
        };
        PageReportLine: {
            items: components["schemas"]["ReportLine"][];
            next?: string;
        };
        PageRetentionView: {
            items: components["schemas"]["RetentionView"][];
            next?: string;
        };
        PageRoleView: {
            items: components["schemas"]["RoleView"][];
            next?: string;
        };
        PageRosterLeave: {
            items: components["schemas"]["RosterLeave"][];
            next?: string;
        };
        PageSaidLine: {
            items: components["schemas"]["SaidLine"][];
            next?: string;
        };
        PageSealView: {
            items: components["schemas"]["SealView"][];
            next?: string;
        };
        PageShareView: {
            items: components["schemas"]["ShareView"][];
            next?: string;
        };
        PageSpecialPeriodView: {
            items: components["schemas"]["SpecialPeriodView"][];
            next?: string;
        };
        PageStaffView: {
            items: components["schemas"]["StaffView"][];
            next?: string;
        };
        PageStepView: {
            items: components["schemas"]["StepView"][];
            next?: string;
        };
        PageSwapView: {
            items: components["schemas"]["SwapView"][];
            next?: string;
        };
        PageTemplate: {
            items: components["schemas"]["Template"][];
            next?: string;
        };
        PageTemplateView: {
            items: components["schemas"]["TemplateView"][];
            next?: string;
        };
        PageThingInCustody: {
            items: components["schemas"]["ThingInCustody"][];
            next?: string;
        };
        PageTokenView: {
            items: components["schemas"]["TokenView"][];
            next?: string;
        };
        PageUnreadLine: {
            items: components["schemas"]["UnreadLine"][];
            next?: string;
        };
        PageWaitingView: {
            items: components["schemas"]["WaitingView"][];
            next?: string;
        };
        PasskeyBody: {
            authenticator?: string;
            client?: string;
            id?: string;
            signature?: string;
        };
        PasskeySignIn: {
            device?: boolean;
            passkey?: components["schemas"]["PasskeyBody"];
        };
        PasskeyView: {
            here: boolean;
            id: string;
            name: string;
            /** Format: date-time */
            seen?: string;
            /** Format: date-time */
            since: string;
        };
        PeriodRequest: {
            community?: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            title: string;
        };
        PersonEntryView: {
            /** Format: date */
            born?: string;
            confidential: boolean;
            homes: string[];
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string;
            version: string;
        };
        PersonFile: {
            /** Format: date */
            born?: string;
            entries: components["schemas"]["Entry"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            name: string;
            phone?: string;
        };
        PersonView: {
            home?: components["schemas"]["HomeName"];
            /** Format: uuid */
            id: string;
            lives_as: string;
            name: string;
            phone?: string;
        };
        PlaceBody: {
            /** Format: int32 */
            building?: number;
            kind: string;
            label: string;
            /** Format: int32 */
            unit?: number;
        };
        PlaceView: {
            /** Format: int32 */
            building?: number;
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
            /** Format: int32 */
            unit?: number;
        };
        PortalReadingRequest: {
            article?: string;
            home?: string;
            name?: string;
        };
        PortalReport: {
            home?: string;
            /** Format: uuid */
            id?: string;
            matter?: string;
            name?: string;
            phone?: string;
            /** Format: uuid */
            place?: string;
            text?: string;
            where?: string;
        };
        PortalView: {
            buildings: components["schemas"]["Building"][];
            centre?: components["schemas"]["NumberView"];
            code: string;
            community: string;
            complaints?: components["schemas"]["NumberView"];
            fax?: string;
            guide: components["schemas"]["GuideView"][];
            here?: components["schemas"]["Here"];
            mailbox?: string;
            office: components["schemas"]["HoursView"];
            principle: string;
            services: components["schemas"]["Service"][];
            weather?: components["schemas"]["NumberView"];
        };
        PostHolder: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PostView: {
            code: string;
            /** Format: uuid */
            id: string;
            may: string[];
            name: string;
            roles: string[];
        };
        PostedRequest: {
            photo?: string;
        };
        PreviewView: {
            group: string;
            link: string;
            sms: string;
            text: string;
            title: string;
        };
        ProblemBody: {
            code: string;
            detail?: string;
            errors?: components["schemas"]["FaultBody"][];
            instance?: string;
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        ProcedureLine: {
            beyond: boolean;
            folder: string;
            id: string;
            kind: string;
            severity: string;
            similar?: string;
            summary: string;
            title: string;
            /** Format: int32 */
            version: number;
            warned: boolean;
        };
        ProcedureView: {
            asks: components["schemas"]["WrittenAsk"][];
            beyond: boolean;
            folder: string;
            frame?: string;
            hash: string;
            id: string;
            kind: string;
            outcomes: string[];
            severity: string;
            source: string;
            steps: components["schemas"]["WrittenStep"][];
            summary: string;
            title: string;
            /** Format: int32 */
            version: number;
            versions: components["schemas"]["VersionView"][];
        };
        ProfileBody: {
            channels?: components["schemas"]["ChannelBody"][];
            doors: string[];
            fields: components["schemas"]["FieldBody"][];
            floor_area?: number;
            location: string;
        };
        ProfileField: {
            label: string;
            text: string;
        };
        ProfileState: {
            complete: boolean;
            missing: string[];
        };
        ProofRequest: {
            code?: string;
            passkey?: components["schemas"]["PasskeyBody"];
            password?: string;
        };
        ProposalView: {
            answers: {
                [key: string]: unknown;
            };
            cases: components["schemas"]["CountedView"][];
            /** Format: int32 */
            homes: number;
            names: {
                [key: string]: string;
            };
            /** Format: int32 */
            needed: number;
            procedure: string;
            title: string;
        };
        ProviderView: {
            name?: string;
        };
        PublishRequest: {
            settled?: components["schemas"]["Answer"][];
        };
        ReachAnswerView: {
            /** Format: date-time */
            acknowledged_at?: string;
            channel: string;
            name?: string;
            state: string;
            why?: string;
        };
        ReachTestBody: {
            /** Format: date-time */
            at?: string;
            community?: string;
            procedure: string;
        };
        ReachTestSentView: {
            /** Format: uuid */
            id: string;
        };
        ReachTestView: {
            answers: components["schemas"]["ReachAnswerView"][];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            procedure: string;
        };
        ReachTestsView: {
            items: components["schemas"]["ReachTestView"][];
        };
        ReachView: {
            channels: string[];
            mail?: string;
            quiet_from?: string;
            quiet_to?: string;
        };
        ReachedState: {
            /** Format: date-time */
            at: string;
            state: string;
        };
        ReadArticle: {
            /** Format: int32 */
            homes: number;
            id: string;
            title: string;
        };
        ReadingView: {
            bad?: string[];
            good?: string[];
            id?: string;
            key?: string;
            state?: string;
        };
        ReceiptView: {
            /** Format: date-time */
            delivered_at?: string;
            door?: components["schemas"]["MarkView"];
            /** Format: uuid */
            home: string;
            label: string;
            people: components["schemas"]["RingView"][];
            phone: boolean;
            /** Format: date-time */
            read_at?: string;
            rung?: components["schemas"]["MarkView"];
            /** Format: date-time */
            sent_at?: string;
            state: string;
            unreached: boolean;
        };
        RecordCase: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
        };
        RecordLine: {
            case: components["schemas"]["RecordCase"];
            /** Format: uuid */
            community: string;
            drill: boolean;
            form: string;
            id: string;
            number: string;
            title: string;
            /** Format: date-time */
            written_at: string;
        };
        RecordSheet: {
            case: components["schemas"]["RecordCase"];
            /** Format: uuid */
            community: string;
            fields: components["schemas"]["FieldView"][];
            form: string;
            id: string;
            keep: string;
            number: string;
            /** Format: int32 */
            revision: number;
            revisions: components["schemas"]["RevisionView"][];
            signatures: components["schemas"]["SignatureView"][];
            title: string;
        };
        RecordView: {
            form: string;
            id: string;
            number: string;
            /** Format: int32 */
            revision: number;
            /** Format: int32 */
            seq: number;
            title: string;
        };
        RecoveryView: {
            codes: string[];
        };
        RenovationView: {
            blocked: components["schemas"]["BlockView"][];
            /** Format: uuid */
            case: string;
            /** Format: date */
            ends_on?: string;
            home?: string;
            number: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            permitted_at?: string;
            /** Format: date */
            starts_on?: string;
            state: string;
            steps: string[];
        };
        RepliesView: {
            channel: string;
            /** Format: int32 */
            in_time: number;
            /** Format: int32 */
            late: number;
            month: string;
            /** Format: int32 */
            received: number;
            /** Format: int32 */
            running: number;
            share?: number;
            title: string;
        };
        ReportLine: {
            /** Format: date-time */
            accepted_at?: string;
            answered: boolean;
            /** Format: uuid */
            case?: string;
            case_number?: string;
            channel: string;
            /** Format: uuid */
            id: string;
            number: string;
            procedure?: string;
            /** Format: date-time */
            received_at: string;
        };
        ReportProgress: {
            contacts: components["schemas"]["ResidentContact"][];
            number: string;
            reached: components["schemas"]["ReachedState"][];
            state: string;
            title: string;
        };
        ReportRequest: {
            channel?: string;
            community?: string;
            home?: string;
            place?: string;
            /** Format: date-time */
            received_at?: string;
            reporter?: components["schemas"]["ReporterRequest"];
            text?: string;
        };
        ReporterRequest: {
            name?: string;
            phone?: string;
        };
        ReporterView: {
            name?: string;
            phone?: string;
        };
        ResetRequest: {
            password?: string;
        };
        ResidentContact: {
            /** Format: date-time */
            at: string;
            how: string;
        };
        ResultBody: {
            /** Format: uuid */
            id: string;
            outcome: string;
            problem?: components["schemas"]["ProblemBody"];
        };
        RetentionView: {
            basis: string;
            erased: components["schemas"]["ErasedView"];
            keep: components["schemas"]["KeepView"];
            kind: string;
            purpose: string;
            then: string;
            title: string;
        };
        RevealRequest: {
            /** Format: uuid */
            case?: string;
            reason?: string;
            text?: string;
        };
        RevealView: {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string;
        };
        ReversalRequest: {
            /** Format: uuid */
            id?: string;
            reason?: string;
        };
        RevisionView: {
            at: string;
            /** Format: int32 */
            revision: number;
            /** Format: int32 */
            seq: number;
        };
        RingView: {
            /** Format: uuid */
            id: string;
            lives_as: string;
            name: string;
            phone?: string;
        };
        RobotView: {
            secret?: string;
            url?: string;
        };
        RoleRequest: {
            community?: string;
            /** Format: date-time */
            from?: string;
            role?: string;
            /** Format: date-time */
            until?: string;
        };
        RoleView: {
            above?: string;
            id: string;
            title: string;
        };
        RosterFinding: {
            /** Format: uuid */
            account?: string;
            certificate?: string;
            /** Format: date-time */
            from: string;
            /** Format: int32 */
            have: number;
            id: string;
            kind: string;
            /** Format: int32 */
            need: number;
            role: string;
            settled?: components["schemas"]["RosterSettled"];
            /** Format: date-time */
            to: string;
        };
        RosterLeave: {
            /** Format: uuid */
            account: string;
            /** Format: date */
            first: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last: string;
        };
        RosterPattern: {
            from: string;
            id: string;
            title: string;
            to: string;
            tone: string;
        };
        RosterPerson: {
            certificates: string[];
            /** Format: uuid */
            id: string;
            name: string;
            roles: string[];
        };
        RosterPost: {
            certificate?: string;
            from: string;
            /** Format: int32 */
            heads: number;
            role: string;
            standby: boolean;
            title: string;
            to: string;
        };
        RosterSettled: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            name: string;
            reason?: string;
            /** Format: uuid */
            stand_in?: string;
        };
        RosterSigned: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            name: string;
        };
        RosterTurn: {
            /** Format: uuid */
            account: string;
            /** Format: date-time */
            from: string;
            role: string;
            /** Format: date-time */
            to: string;
        };
        RosterView: {
            around: components["schemas"]["RosterTurn"][];
            changed?: components["schemas"]["RosterSigned"];
            community: string;
            findings: components["schemas"]["RosterFinding"][];
            leaves: components["schemas"]["RosterLeave"][];
            patterns: components["schemas"]["RosterPattern"][];
            people: components["schemas"]["RosterPerson"][];
            posts: components["schemas"]["RosterPost"][];
            published?: components["schemas"]["RosterSigned"];
            stand_ins: components["schemas"]["RosterTurn"][];
            state: string;
            turns: components["schemas"]["RosterTurn"][];
            /** Format: int32 */
            version: number;
            /** Format: date */
            week: string;
        };
        RoundCalendar: {
            days: components["schemas"]["RoundDay"][];
            departments: components["schemas"]["RoundDepartment"][];
        };
        RoundCell: {
            /** Format: date-time */
            at?: string;
            by?: string;
            department: string;
            state: string;
        };
        RoundDay: {
            /** Format: date */
            day: string;
            departments: components["schemas"]["RoundCell"][];
        };
        RoundDepartment: {
            department: string;
            title: string;
        };
        SaidLine: {
            content: boolean;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: date-time */
            opened_at: string;
            title: string;
            visit?: string;
        };
        SaidView: {
            text?: string;
        };
        SealView: {
            fingerprint: string;
            /** Format: date-time */
            left_at?: string;
            left_by?: string;
            /** Format: date-time */
            made_at: string;
            /** Format: int32 */
            n: number;
            public_key: string;
            root: string;
            signature: string;
            text: string;
        };
        SecretBody: {
            name: string;
            /** Format: int32 */
            seq: number;
        };
        Service: {
            procedure: string;
            title: string;
        };
        SessionView: {
            account: components["schemas"]["AccountView"];
            communities: components["schemas"]["PostView"][];
            csrf: components["schemas"]["CsrfView"];
            /** Format: date-time */
            now: string;
            sync_token?: string;
        };
        SetUpView: {
            secret: string;
            uri: string;
        };
        SettlementRequest: {
            amount?: components["schemas"]["MoneyView"];
            bills?: string[];
            /** Format: uuid */
            id?: string;
            /** Format: date */
            paid_on?: string;
        };
        SetupView: {
            /** Format: int32 */
            checked: number;
            community: string;
            procedures: components["schemas"]["LackingView"][];
            profile: components["schemas"]["ProfileState"];
            /** Format: int32 */
            ready: number;
        };
        ShareView: {
            account: components["schemas"]["OnDutyView"];
            /** Format: int64 */
            hours: number;
            /** Format: int32 */
            nights: number;
            /** Format: int32 */
            shifts: number;
        };
        SignInRequest: {
            code?: string;
            device?: boolean;
            password?: string;
            username?: string;
        };
        SignatureBody: {
            as: string;
            image?: string;
            name?: string;
        };
        SignatureView: {
            as: string;
            /** Format: date-time */
            at?: string;
            image?: string;
            name?: string;
            withheld: boolean;
        };
        SimilarView: {
            /** Format: uuid */
            case?: string;
            number: string;
            procedure?: string;
            /** Format: date-time */
            received_at: string;
            /** Format: uuid */
            report: string;
            why: string;
        };
        SlotView: {
            as: string[];
            /** Format: uuid */
            by?: string;
            signed: boolean;
            signers?: string[];
            when?: string;
        };
        SpecialPeriodView: {
            /** Format: date */
            first: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last: string;
            title: string;
        };
        Spot: {
            /** Format: double */
            latitude: number;
            /** Format: double */
            longitude: number;
        };
        SseEmitter: {
            /** Format: int64 */
            timeout?: number;
        };
        StaffView: {
            heads: string[];
            /** Format: uuid */
            id: string;
            name: string;
            roles: string[];
        };
        StandView: {
            /** Format: uuid */
            case?: string;
            /** Format: date */
            ends_on?: string;
            outcome?: string;
            state: string;
            /** Format: date-time */
            updated_at?: string;
            /** Format: uuid */
            updated_by?: string;
        };
        StepLinkBody: {
            /** Format: int32 */
            hours?: number;
            /** Format: email */
            mail?: string;
            name: string;
            party: string;
            phone?: string;
            step: string;
        };
        StepLinkView: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            /** Format: uuid */
            made_by: string;
            name: string;
            /** Format: date-time */
            opened_at?: string;
            party: string;
            phone?: string;
            /** Format: date-time */
            revoked_at?: string;
            state: string;
            step: string;
            /** Format: date-time */
            used_at?: string;
        };
        StepLinksView: {
            items: components["schemas"]["StepLinkView"][];
        };
        StepView: {
            /** Format: date-time */
            acknowledged_at?: string;
            answers?: {
                [key: string]: components["schemas"]["JsonNode"];
            };
            approve?: string[];
            approvers?: string[];
            asks: components["schemas"]["AskView"][];
            call?: string[];
            case?: components["schemas"]["CaseRef"];
            /** Format: date-time */
            done_at?: string;
            /** Format: uuid */
            done_by?: string;
            /** Format: date-time */
            due_at?: string;
            due_why?: string;
            holders: components["schemas"]["HolderView"][];
            how?: string[];
            id: string;
            in: string[];
            lasts: boolean;
            late?: boolean;
            overdue: boolean;
            owed: boolean;
            problem?: string;
            /** Format: date-time */
            ready_at?: string;
            records?: string[];
            recurs: boolean;
            required?: boolean;
            role?: string;
            row?: string;
            run: string;
            /** Format: int32 */
            rung?: number;
            say?: string[];
            signatures?: components["schemas"]["SlotView"][];
            starts?: string;
            state: string;
            step: string;
            /** Format: uuid */
            taken_by?: string;
            title: string;
            waits_for?: string[];
            warn?: string[];
            with?: components["schemas"]["BesideView"][];
        };
        SuggestionView: {
            answers: {
                [key: string]: unknown;
            };
            because: string[];
            choices?: {
                [key: string]: unknown[];
            };
            /** Format: double */
            confidence: number;
            procedure: string;
            severity: string;
            title: string;
        };
        SumView: {
            /** Format: int32 */
            cases: number;
            /** Format: int32 */
            content: number;
            /** Format: int32 */
            in_time: number;
            /** Format: int32 */
            reopened: number;
            /** Format: int32 */
            said: number;
            share_content?: number;
            share_in_time?: number;
            share_reopened?: number;
        };
        Summary: {
            /** Format: int32 */
            delivered: number;
            /** Format: int32 */
            door: number;
            /** Format: int32 */
            entrances: number;
            /** Format: int32 */
            homes: number;
            /** Format: int32 */
            posted: number;
            /** Format: int32 */
            read: number;
            /** Format: int32 */
            rung: number;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            unreached: number;
        };
        SwapAnswer: {
            community?: string;
            do?: string;
            reason?: string;
        };
        SwapPerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SwapRequest: {
            /** Format: uuid */
            account?: string;
            community?: string;
            /** Format: date-time */
            from?: string;
            role?: string;
            /** Format: date-time */
            to?: string;
        };
        SwapView: {
            account: components["schemas"]["SwapPerson"];
            asked?: components["schemas"]["SwapPerson"];
            /** Format: date-time */
            changed_at: string;
            findings: components["schemas"]["RosterFinding"][];
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            may: string[];
            role: string;
            role_title: string;
            state: string;
            taker?: components["schemas"]["SwapPerson"];
            /** Format: date-time */
            to: string;
        };
        SwitchRequest: {
            /** Format: uuid */
            account: string;
            pin?: string;
        };
        TableView: {
            columns: string[];
            rows: string[][];
        };
        Target: {
            as?: string;
            buildings?: number[];
            /** Format: uuid */
            equipment?: string;
            /** Format: int32 */
            from?: number;
            given?: {
                [key: string]: string;
            };
            homes?: string[];
            kind?: string;
            roles?: string[];
            selection?: string;
            to?: string[];
            units?: string[];
        };
        Template: {
            fields: components["schemas"]["Narrowing"][];
            id: string;
            number: string;
            procedures: components["schemas"]["WritingProcedure"][];
            title: string;
            version: string;
        };
        TemplateView: {
            id: string;
            text: string;
            title: string;
            variables: string[];
        };
        TestRequest: {
            to?: string;
        };
        TestView: {
            detail?: string;
            outcome: string;
            why?: string;
        };
        ThingInCustody: {
            /** Format: uuid */
            case: string;
            drill: boolean;
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: int32 */
            pieces?: number;
            sealed: boolean;
            /** Format: date-time */
            since: string;
            state: string;
        };
        ThingView: {
            community: string;
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
        };
        TokenRequest: {
            /** Format: uuid */
            account?: string;
            /** Format: date-time */
            expires_at?: string;
            grants?: string[];
            name?: string;
        };
        TokenView: {
            account: components["schemas"]["OwnerView"];
            /** Format: date-time */
            expires_at: string;
            grants: string[];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_used_at?: string;
            /** Format: date-time */
            made_at: string;
            made_by: components["schemas"]["OwnerView"];
            name: string;
            /** Format: date-time */
            revoked_at?: string;
        };
        ToldRequest: {
            how?: string;
        };
        TriageRequest: {
            community?: string;
            home?: string;
            phone?: string;
            text?: string;
        };
        TriageView: {
            names: {
                [key: string]: string;
            };
            similar: components["schemas"]["SimilarView"][];
            suggestions: components["schemas"]["SuggestionView"][];
        };
        TrialPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            reached: boolean;
            ways: components["schemas"]["TrialWayView"][];
        };
        TrialRoleView: {
            people: components["schemas"]["TrialPersonView"][];
            role: string;
            why: string;
        };
        TrialView: {
            asked: components["schemas"]["TrialRoleView"][];
            /** Format: date-time */
            at: string;
            groups: string[];
            /** Format: int32 */
            missed: number;
            procedure: string;
            /** Format: int32 */
            reached: number;
            severity: string;
            title: string;
        };
        TrialWayView: {
            /** Format: date-time */
            at?: string;
            channel: string;
            state: string;
        };
        TriedView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            delivery: string;
            detail?: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: int32 */
            millis: number;
            outcome: string;
            state: string;
            why?: string;
        };
        UnreadLine: {
            /** Format: date-time */
            at: string;
            caller?: string;
            /** Format: uuid */
            case?: string;
            case_number?: string;
            channel: string;
            /** Format: uuid */
            id: string;
            kind: string;
            number?: string;
            procedure?: string;
        };
        UploadView: {
            media_type: string;
            sha256: string;
            /** Format: int64 */
            size: number;
        };
        VersionAnswer: {
            findings: components["schemas"]["FindingView"][];
            hash: string;
            /** Format: int32 */
            number: number;
            procedure: string;
            state: string;
        };
        VersionView: {
            /** Format: date-time */
            approved_at?: string;
            /** Format: uuid */
            approved_by?: string;
            /** Format: date-time */
            drafted_at: string;
            /** Format: uuid */
            drafted_by?: string;
            /** Format: int32 */
            number: number;
            state: string;
        };
        VisitsView: {
            /** Format: int32 */
            answered: number;
            /** Format: int32 */
            matters: number;
            /** Format: int32 */
            orders: number;
            share_answered?: number;
            share_visited?: number;
            /** Format: int32 */
            visited: number;
        };
        WaitingView: {
            /** Format: uuid */
            case: string;
            department?: string;
            /** Format: date-time */
            due?: string;
            list: string;
            number: string;
            over: boolean;
            /** Format: int32 */
            reminded: number;
            /** Format: date-time */
            reminded_at?: string;
            /** Format: date-time */
            since: string;
            steps: string[];
            title: string;
        };
        WebhookView: {
            events?: string[];
            secret?: string;
            url: string;
        };
        WhereView: {
            do: string;
            step: string;
        };
        WritingProcedure: {
            /** Format: int32 */
            number: number;
            procedure: string;
            title: string;
        };
        WrittenAsk: {
            above?: string;
            ask: string;
            columns?: components["schemas"]["WrittenAsk"][];
            from?: string;
            is?: string;
            mask?: string;
            max?: string;
            min?: string;
            name: string;
            of?: string;
            options?: {
                [key: string]: string;
            };
            required: boolean;
            required_if?: string;
            required_words?: string;
            several?: boolean;
            type: string;
            under?: string;
        };
        WrittenStep: {
            after?: string[];
            approve: string[];
            asks: components["schemas"]["WrittenAsk"][];
            asks_again: string[];
            by: string[];
            do: string;
            due?: string;
            due_words?: string;
            every?: string;
            every_words?: string;
            how: string[];
            name: string;
            needs: string[];
            record_titles: string[];
            records: string[];
            refs: string[];
            say: string[];
            signatures: string[];
            starts?: string;
            starts_title?: string;
            until: string[];
            warn: string[];
            when?: string;
            when_words?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    shown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
        };
    };
    acknowledged_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
        };
    };
    accounts: {
        parameters: {
            query?: {
                community?: string;
                q?: string;
                residents?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageAccountLine"];
                };
            };
        };
    };
    make_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountDone"];
                };
            };
        };
    };
    disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisableRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountDone"];
                };
            };
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountDone"];
                };
            };
        };
    };
    give_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountDone"];
                };
            };
        };
    };
    take: {
        parameters: {
            query: {
                community: string;
                role: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountDone"];
                };
            };
        };
    };
    removeFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountDone"];
                };
            };
        };
    };
    all_2: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageAgreementView"];
                };
            };
        };
    };
    alarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
                what: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlarmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HeardView"];
                };
            };
        };
    };
    cap: {
        parameters: {
            query?: {
                community?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cap+xml": string;
                "application/xml": string;
                "text/xml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HeardView"];
                };
            };
        };
    };
    listening: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ListeningView"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListeningView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ListeningView"];
                };
            };
        };
    };
    list_10: {
        parameters: {
            query?: {
                q?: string;
                procedure?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageArticleLine"];
                };
            };
        };
    };
    read_11: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ArticleView"];
                };
            };
        };
    };
    list_9: {
        parameters: {
            query?: {
                community?: string;
                account?: string;
                act?: string;
                subject?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageAuditView"];
                };
            };
        };
    };
    csv: {
        parameters: {
            query?: {
                community?: string;
                account?: string;
                act?: string;
                subject?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    said: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SaidView"];
                };
            };
        };
    };
    list_8: {
        parameters: {
            query?: {
                community?: string;
                quarter?: string;
                kind?: string;
                unpaid?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageBillView"];
                };
            };
        };
    };
    bill: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BillWithPayments"];
                };
            };
        };
    };
    keep_4: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BillView"];
                };
            };
        };
    };
    pay: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillPaymentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BillView"];
                };
            };
        };
    };
    reverse: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
                payment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BillView"];
                };
            };
        };
    };
    cases: {
        parameters: {
            query?: {
                status?: string;
                procedure?: string;
                severity?: string;
                community?: string;
                q?: string;
                id?: string[];
                sort?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageLine"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseView"];
                };
            };
        };
    };
    read_10: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseView"];
                };
            };
        };
    };
    commands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CommandsAnswer"];
                };
            };
        };
    };
    dossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    events: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageEventView"];
                };
            };
        };
    };
    file_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseMessagesView"];
                };
            };
        };
    };
    receivers: {
        parameters: {
            query: {
                step: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageHolderView"];
                };
            };
        };
    };
    reveal_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseRevealRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseRevealView"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["StepLinksView"];
                };
            };
        };
    };
    give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepLinkBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MadeLinkView"];
                };
            };
        };
    };
    revoke_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    certificates: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageCertificateView"];
                };
            };
        };
    };
    writeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    changeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    list_7: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
                document?: string;
                carried?: boolean;
                procedure?: string;
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageClauseView"];
                };
            };
        };
    };
    documents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageDocumentView"];
                };
            };
        };
    };
    read_9: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ClauseView"];
                };
            };
        };
    };
    communities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageCommunityView"];
                };
            };
        };
    };
    rounds: {
        parameters: {
            query?: {
                community?: string;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RoundCalendar"];
                };
            };
        };
    };
    contacts: {
        parameters: {
            query?: {
                community?: string;
                kind?: string;
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageContactView"];
                };
            };
        };
    };
    keep_3: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ContactView"];
                };
            };
        };
    };
    remove_3: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    things: {
        parameters: {
            query?: {
                community?: string;
                state?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageThingInCustody"];
                };
            };
        };
    };
    thing_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ChainView"];
                };
            };
        };
    };
    duties: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageDutyView"];
                };
            };
        };
    };
    write_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DutyView"];
                };
            };
        };
    };
    calendarOfTurns: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    callOut: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    ownCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OwnCalendar"];
                };
            };
        };
    };
    makeCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MadeCalendar"];
                };
            };
        };
    };
    revokeCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    now: {
        parameters: {
            query?: {
                community?: string;
                case?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageDutyView"];
                };
            };
        };
    };
    shares: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageShareView"];
                };
            };
        };
    };
    equipment: {
        parameters: {
            query?: {
                community?: string;
                kind?: string;
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageEquipmentView"];
                };
            };
        };
    };
    estate: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EstateView"];
                };
            };
        };
    };
    write: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EstateView"];
                };
            };
        };
    };
    put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["UploadView"];
                };
            };
        };
    };
    head: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    collection: {
        parameters: {
            query?: {
                community?: string;
                quarter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FeeCollectionView"];
                };
            };
        };
    };
    figures_1: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DepartmentFigures"];
                };
            };
        };
    };
    visits: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageSaidLine"];
                };
            };
        };
    };
    make_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageTemplate"];
                };
            };
        };
    };
    read_8: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FormTextView"];
                };
            };
        };
    };
    pdf_2: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    draft_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FormVersionView"];
                };
            };
        };
    };
    approve_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FormVersionView"];
                };
            };
        };
    };
    leaders: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageLeaderView"];
                };
            };
        };
    };
    keep_2: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LeaderView"];
                };
            };
        };
    };
    photo_1: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["GatewaysView"];
                };
            };
        };
    };
    make_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayView"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["GatewayView"];
                };
            };
        };
    };
    change_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["GatewayView"];
                };
            };
        };
    };
    remove_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    log: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LogView"];
                };
            };
        };
    };
    again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TestView"];
                };
            };
        };
    };
    wouldBeHandedOver: {
        parameters: {
            query?: {
                community?: string;
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    left: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageLeftMatter"];
                };
            };
        };
    };
    handover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    openedForHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    homes_2: {
        parameters: {
            query?: {
                community?: string;
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageHomeView"];
                };
            };
        };
    };
    bills: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageHomeBillView"];
                };
            };
        };
    };
    settle: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BillReceiptView"];
                };
            };
        };
    };
    receipt: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BillReceiptView"];
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: {
                community?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageChangeView"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HomeOverview"];
                };
            };
        };
    };
    waiting_1: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOverdueView"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    standing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["KeyView"];
                };
            };
        };
    };
    rotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["KeyView"];
                };
            };
        };
    };
    leaves: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageRosterLeave"];
                };
            };
        };
    };
    write_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RosterLeave"];
                };
            };
        };
    };
    takeBack_2: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    entries: {
        parameters: {
            query?: {
                community?: string;
                case?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageLedgerEntryView"];
                };
            };
        };
    };
    mine_1: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageMineView"];
                };
            };
        };
    };
    acknowledged: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissedCallRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["UnreadLine"];
                };
            };
        };
    };
    read_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MissedCallView"];
                };
            };
        };
    };
    answered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallAnswered"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                community?: string;
                state?: string;
                case?: string;
                owed?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageNoticeView"];
                };
            };
        };
    };
    write_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AudienceView"];
                };
            };
        };
    };
    templates: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageTemplateView"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    approve_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    entrances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageEntranceView"];
                };
            };
        };
    };
    posted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostedRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageEntranceView"];
                };
            };
        };
    };
    figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Summary"];
                };
            };
        };
    };
    told: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                home: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReceiptView"];
                };
            };
        };
    };
    photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    poster_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    homes_1: {
        parameters: {
            query?: {
                unreached?: boolean;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageReceiptView"];
                };
            };
        };
    };
    send_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    openings: {
        parameters: {
            query?: {
                community?: string;
                until?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOpeningView"];
                };
            };
        };
    };
    organisation: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeadsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    byLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    people_1: {
        parameters: {
            query?: {
                community?: string;
                q?: string;
                former?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PagePersonView"];
                };
            };
        };
    };
    entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PersonEntryView"];
                };
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PersonFile"];
                };
            };
        };
    };
    pdf_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RevealView"];
                };
            };
        };
    };
    places: {
        parameters: {
            query?: {
                community?: string;
                kind?: string[];
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PagePlaceView"];
                };
            };
        };
    };
    keep_1: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PlaceView"];
                };
            };
        };
    };
    remove_1: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    look: {
        parameters: {
            query?: {
                place?: string;
            };
            header?: never;
            path: {
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PortalView"];
                };
            };
        };
    };
    read_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalReadingRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    report_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Heard"];
                };
            };
        };
    };
    follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReportProgress"];
                };
            };
        };
    };
    poster: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    list_6: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageProcedureLine"];
                };
            };
        };
    };
    lint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LintAnswer"];
                };
            };
        };
    };
    read_5: {
        parameters: {
            query?: {
                version?: number;
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProcedureView"];
                };
            };
        };
    };
    card: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    read_6: {
        parameters: {
            query: {
                community: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ExecutionView"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["VersionAnswer"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["VersionAnswer"];
                };
            };
        };
    };
    mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReachView"];
                };
            };
        };
    };
    choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReachView"];
                };
            };
        };
    };
    last: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReachTestsView"];
                };
            };
        };
    };
    send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachTestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReachTestSentView"];
                };
            };
        };
    };
    trial: {
        parameters: {
            query: {
                community?: string;
                procedure: string;
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TrialView"];
                };
            };
        };
    };
    articles: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageReadArticle"];
                };
            };
        };
    };
    homes: {
        parameters: {
            query?: {
                community?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageHomeReading"];
                };
            };
        };
    };
    buildings: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageBuildingReach"];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query?: {
                type?: string;
                from?: string;
                to?: string;
                q?: string;
                field?: string;
                value?: string;
                community?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageRecordLine"];
                };
            };
        };
    };
    xlsx: {
        parameters: {
            query?: {
                type?: string;
                from?: string;
                to?: string;
                q?: string;
                field?: string;
                value?: string;
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RecordSheet"];
                };
            };
        };
    };
    pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    running: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageRenovationView"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                community?: string;
                home?: string;
                case?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageReportLine"];
                };
            };
        };
    };
    report_1: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    read_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["KeptReportView"];
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AnsweredView"];
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["JoinedView"];
                };
            };
        };
    };
    rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageRetentionView"];
                };
            };
        };
    };
    roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageRoleView"];
                };
            };
        };
    };
    roster: {
        parameters: {
            query?: {
                published?: boolean;
            };
            header?: never;
            path: {
                community: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RosterView"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                community: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RosterView"];
                };
            };
        };
    };
    takeBack: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                community: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RosterView"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                community: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RosterView"];
                };
            };
        };
    };
    rosterSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    keepSheet: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                community: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RosterView"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageSealView"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: {
                everywhere?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    devices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageDeviceView"];
                };
            };
        };
    };
    endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProviderView"];
                };
            };
        };
    };
    begin_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BegunView"];
                };
            };
        };
    };
    returned: {
        parameters: {
            query?: {
                state?: string;
                code?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    byPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
        };
    };
    challenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ChallengeView"];
                };
            };
        };
    };
    passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PagePasskeyView"];
                };
            };
        };
    };
    keep_5: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MadeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    begin_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MakeView"];
                };
            };
        };
    };
    remove_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageEnrolledView"];
                };
            };
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EnrolledView"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    proof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    proof_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ChallengeView"];
                };
            };
        };
    };
    factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FactorView"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RecoveryView"];
                };
            };
        };
    };
    begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SetUpView"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RecoveryView"];
                };
            };
        };
    };
    to: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setup: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SetupView"];
                };
            };
        };
    };
    periods: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageSpecialPeriodView"];
                };
            };
        };
    };
    write_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SpecialPeriodView"];
                };
            };
        };
    };
    takeBack_1: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staff: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageStaffView"];
                };
            };
        };
    };
    steps: {
        parameters: {
            query?: {
                mine?: boolean;
                state?: string[];
                community?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageStepView"];
                };
            };
        };
    };
    stream: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SseEmitter"];
                };
            };
        };
    };
    swaps: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageSwapView"];
                };
            };
        };
    };
    offerTurn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SwapView"];
                };
            };
        };
    };
    answerSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SwapView"];
                };
            };
        };
    };
    thing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ThingView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageTokenView"];
                };
            };
        };
    };
    make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MadeView"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    triage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TriageView"];
                };
            };
        };
    };
    collective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectiveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CollectiveView"];
                };
            };
        };
    };
    unread: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageUnreadLine"];
                };
            };
        };
    };
    waiting: {
        parameters: {
            query?: {
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageWaitingView"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: {
                "webhook-id"?: string;
                "webhook-timestamp"?: string;
                "webhook-signature"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
