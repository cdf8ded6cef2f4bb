package org.crediteasyloan.local.demo;

import java.util.Map;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.LicenceOffice;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.client.SigningKey;

/** Everybody who acts in the demo, with their accounts at the identity provider. */
final class Cast {

    final Actor operatorMaker;
    final Actor operatorApprover;
    final Actor operator;
    final Actor referenceMaker;
    final Actor referenceApprover;
    final Actor helpDesk;
    final Actor countyListMaker;
    final Actor listMaker;
    final Actor listApprover;
    final Actor department;
    final Actor productMaker;
    final Actor productApprover;
    final Actor otherProductMaker;
    final Actor otherProductApprover;
    final Actor bankMachine;
    final Actor bankAdministrator;
    final SigningKey bankMachineKey;
    final Actor creditOfficer;
    final Actor contractSigner;
    final Actor otherBankOfficer;
    final Actor schemeMaker;
    final Actor schemeApprover;
    final Actor payoutMaker;
    final Actor payoutReleaser;
    final Actor exchange;
    final Actor bureauMaker;
    final Actor bureauApprover;
    final Actor bureauMachine;
    final Actor fisher;
    final Actor fishersBookkeeper;
    final Actor softwareCooperative;
    final Actor farmer;
    final Actor farmersHusband;
    final LicenceOffice licenceOffice;

    Cast(Platform platform) {
        operatorMaker = Actor.person(platform, "平台运营(经办)", "operator.participant.maker");
        operatorApprover = Actor.person(platform, "平台运营(复核)", "operator.participant.approver");
        operator = Actor.person(platform, "平台运营(系统)", "operator.platform");
        referenceMaker = Actor.person(platform, "平台运营(基础数据经办)", "operator.reference.maker");
        referenceApprover = Actor.person(platform, "平台运营(基础数据复核)", "operator.reference.approver");
        helpDesk = Actor.person(platform, "平台运营(服务台)", "operator.help");
        countyListMaker = Actor.person(platform, "琼海市中小企业服务中心(经办)", "qionghai.maker");
        listMaker = Actor.person(platform, "省中小企业主管部门(经办)", "hainan.sme.maker");
        listApprover = Actor.person(platform, "省中小企业主管部门(复核)", "hainan.sme.approver");
        department = Actor.person(platform, "省农业主管部门", "agriculture.approver");
        productMaker = Actor.person(platform, "海南农商银行(产品经办)", "hnrcb.product.maker");
        productApprover = Actor.person(platform, "海南农商银行(产品复核)", "hnrcb.product.approver");
        otherProductMaker = Actor.person(platform, "海南银行(产品经办)", "hnbank.product.maker");
        otherProductApprover = Actor.person(platform, "海南银行(产品复核)", "hnbank.product.approver");
        bankMachine = Actor.machine(platform, "海南农商银行(系统)", "bank-hnrcb-machine");
        bankAdministrator = Actor.person(platform, "海南农商银行(机构管理员)", "hnrcb.administrator");
        bankMachineKey = platform.keys().keyOf("bank-hnrcb-machine");
        creditOfficer = Actor.person(platform, "海南农商银行(客户经理)", "hnrcb.officer");
        contractSigner = Actor.person(platform, "海南农商银行(签约)", "hnrcb.signer");
        otherBankOfficer = Actor.person(platform, "海南银行(客户经理)", "hnbank.officer");
        schemeMaker = Actor.person(platform, "省财政(政策经办)", "finance.scheme.maker");
        schemeApprover = Actor.person(platform, "省财政(政策复核)", "finance.scheme.approver");
        payoutMaker = Actor.person(platform, "省财政(兑付经办)", "finance.payout.maker");
        payoutReleaser = Actor.person(platform, "省财政(兑付复核)", "finance.payout.releaser");
        exchange = Actor.machine(platform, "海易兑", "exchange-haiyidui-machine");
        bureauMaker = Actor.person(platform, "海南征信(产品经办)", "hnzx.product.maker");
        bureauApprover = Actor.person(platform, "海南征信(产品复核)", "hnzx.product.approver");
        bureauMachine = Actor.machine(platform, "海南征信(系统)", "bureau-hnzx-machine");
        fisher = Actor.person(platform, "万宁泰和深远海养殖(云文昌)", "borrower.yun");
        fishersBookkeeper = Actor.person(platform, "万宁泰和深远海养殖(李燕强，经办)", "borrower.li");
        softwareCooperative = Actor.person(platform, "丰泰软件开发合作社(羊燕海)", "borrower.yang");
        farmer = Actor.person(platform, "琼海农户(符海花)", "borrower.fu");
        farmersHusband = Actor.person(platform, "琼海农户(吴海生)", "borrower.wu");
        licenceOffice = new LicenceOffice(platform.keys());
    }

    /** Somebody of each institution that acts, by its code. */
    Map<String, Actor> oneOfEach() {
        return Map.of(
                "OPS-PLATFORM", operator,
                "REG-QIONGHAI-SME", countyListMaker,
                "REG-HAINAN-SME", listMaker,
                "DEPT-AGRICULTURE", department,
                "BANK-HNRCB", productMaker,
                "BANK-HNBANK", otherProductMaker,
                "FIN-HAINAN", schemeMaker,
                "EXCHANGE-HAIYIDUI", exchange,
                "BUREAU-HNZX", bureauMaker);
    }
}
