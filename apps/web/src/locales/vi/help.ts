/** What a page is to somebody of a role; `everybody` where no role of the reader has a sentence. One key per page. */
export default {
  title: 'Với vai trò của anh/chị',
  worklist: {
    everybody: 'Làm từ trên xuống: việc quá hạn và khẩn ở đầu. Giữ nhiều chức vụ thì xem thêm dòng “Chức vụ khác”.',
    REGISTRY_CLERK: 'Văn bản chờ tiếp nhận, chờ cấp số, chờ phát hành nằm ở đây.',
    AGENCY_LEADER: 'Văn bản chờ cho ý kiến, dự thảo chờ ký, nhiệm vụ chờ tiếp nhận nằm ở đây.',
    DEPUTY_LEADER: 'Văn bản chờ cho ý kiến và dự thảo chờ anh/chị ký nằm ở đây.',
    UNIT_HEAD: 'Văn bản chờ phân công và dự thảo chờ kiểm tra nội dung nằm ở đây.',
    SPECIALIST: 'Văn bản, nhiệm vụ được giao cho anh/chị nằm ở đây.',
    FORM_CHECKER: 'Dự thảo chờ kiểm tra thể thức nằm ở đây.',
    DIRECTIVE_MONITOR: 'Nhiệm vụ chờ xác nhận hoặc chờ giao lại nằm ở đây.',
  },
  incoming_list: {
    everybody: 'Chỉ hiện văn bản anh/chị được xem; bấm “Vì sao?” để biết phạm vi.',
    REGISTRY_CLERK: 'Tiếp nhận hoặc trả lại văn bản gửi đến trên hệ thống, vào sổ văn bản giấy.',
    AGENCY_LEADER: 'Cho ý kiến chỉ đạo: chọn một nơi chủ trì, các nơi phối hợp, hạn xử lý.',
    DEPUTY_LEADER: 'Cho ý kiến chỉ đạo như người đứng đầu, trong việc được phân công.',
    UNIT_HEAD: 'Phân công trong đơn vị hoặc tự xử lý, kết thúc khi xong.',
    SPECIALIST: 'Soạn trả lời rồi kết thúc văn bản được giao.',
  },
  incoming_register: {
    everybody: 'Văn thư đăng ký văn bản đến; vai trò khác không vào sổ được.',
    REGISTRY_CLERK: 'Nhập xong nhấn Ctrl Enter; số đến được cấp ngay và không thay đổi.',
  },
  'incoming-more_many': {
    everybody: 'Văn thư đăng ký văn bản đến; vai trò khác không vào sổ được.',
    REGISTRY_CLERK: 'Dán từ Excel, sửa dòng có lỗi, rồi đăng ký một lần.',
  },
  'incoming-more_finishMany': {
    everybody: 'Chỉ kết thúc được văn bản anh/chị đang chủ trì.',
    UNIT_HEAD: 'Kết thúc các văn bản đơn vị chủ trì đã xong.',
    SPECIALIST: 'Kết thúc các văn bản được giao đã xong.',
  },
  outgoing_list: {
    everybody: 'Chỉ hiện văn bản anh/chị được xem; bấm “Vì sao?” để biết phạm vi.',
    REGISTRY_CLERK: 'Cấp số văn bản đã ký rồi phát hành.',
    AGENCY_LEADER: 'Ký hoặc trả lại dự thảo đã kiểm tra thể thức.',
    DEPUTY_LEADER: 'Ký thay hoặc trả lại dự thảo trình anh/chị.',
    UNIT_HEAD: 'Kiểm tra nội dung dự thảo của đơn vị, hoặc trả lại kèm lý do.',
    SPECIALIST: 'Theo dõi dự thảo của mình đang chờ ai; rút lại được khi chưa ai kiểm tra.',
    FORM_CHECKER: 'Kiểm tra thể thức (Nghị định 30/2020, Phụ lục I), hoặc trả lại kèm lý do.',
  },
  numbering: {
    everybody: 'Văn thư giữ sổ; người đứng đầu cơ quan xem được.',
    REGISTRY_CLERK: 'Mở sổ đầu năm hoặc từ số tiếp theo của sổ giấy; giữ, trả lại, hủy số có lý do; khóa sổ cuối năm.',
    AGENCY_LEADER: 'Xem sổ có khoảng trống, số trùng, số chưa phát hành hay không.',
  },
  release_amend: {
    everybody: 'Người soạn dự thảo lập văn bản này từ một văn bản đã phát hành của cơ quan mình.',
    SPECIALIST: 'Chọn thay thế khi sai nội dung, đính chính khi sai thể thức hoặc kỹ thuật; nơi nhận đã điền sẵn.',
    REGISTRY_CLERK: 'Kiểm tra lại nơi nhận: ai giữ văn bản cũ đều phải nhận văn bản này.',
  },
  outgoing_draft: {
    everybody: 'Người soạn thảo sửa được đến khi gửi kiểm tra.',
    SPECIALIST: 'Người ký chỉ gồm người có thẩm quyền với loại văn bản đã chọn.',
    UNIT_HEAD: 'Dự thảo của trưởng đơn vị cũng qua kiểm tra thể thức.',
  },
  directives_board: {
    everybody: 'Con số chỉ gồm nhiệm vụ anh/chị được xem.',
    AGENCY_LEADER: 'Xem cơ quan mình giao và được giao đến đâu; bấm vào số để mở danh sách.',
    DIRECTIVE_MONITOR: 'Cột quá hạn cần đôn đốc trước.',
  },
  directives_list: {
    everybody: 'Chỉ hiện nhiệm vụ anh/chị được xem; bấm “Vì sao?” để biết phạm vi.',
    AGENCY_LEADER: 'Tiếp nhận, từ chối, phân công; xác nhận kết quả nhiệm vụ mình giao.',
    DEPUTY_LEADER: 'Tiếp nhận, phân công và xác nhận như người đứng đầu.',
    UNIT_HEAD: 'Phân công trong đơn vị, báo cáo tiến độ.',
    SPECIALIST: 'Báo cáo tiến độ, gửi kết quả kèm văn bản minh chứng.',
    DIRECTIVE_MONITOR: 'Theo dõi, xác nhận hoặc trả lại kết quả, giao lại khi bị từ chối.',
  },
  directives_create: {
    everybody: 'Cần vai trò lãnh đạo hoặc theo dõi chỉ đạo để giao nhiệm vụ.',
    AGENCY_LEADER: 'Nhiệm vụ giao dưới tên anh/chị hoặc lãnh đạo khác của cơ quan.',
    DEPUTY_LEADER: 'Nhiệm vụ giao dưới tên anh/chị hoặc lãnh đạo khác của cơ quan.',
    DIRECTIVE_MONITOR: 'Chọn lãnh đạo giao; anh/chị là người theo dõi.',
  },
  'work-files': {
    everybody: 'Xem hồ sơ của đơn vị mình.',
    REGISTRY_CLERK: 'Xem hồ sơ của cả cơ quan; lập hồ sơ của đơn vị mình.',
    UNIT_HEAD: 'Lập hồ sơ và nhắc đơn vị kết thúc hồ sơ khi xong việc.',
    SPECIALIST: 'Lập hồ sơ khi bắt đầu việc, kết thúc khi việc xong.',
  },
  organizations: {
    everybody: 'Tra cứu mã, tên, cấp trên của một cơ quan vào bất kỳ ngày nào.',
    ADMINISTRATOR: 'Phòng, ban của cơ quan mình sửa ở Người dùng → Phòng, ban.',
  },
  accounts_sessions: { everybody: 'Ra khỏi máy dùng chung thì đăng xuất; quên thì kết thúc phiên ấy ở đây.' },
  accounts_password: { everybody: 'Quản trị không biết mật khẩu của anh/chị, chỉ cấp được mật khẩu dùng một lần.' },
  accounts_people: {
    everybody: 'Trang này dành cho quản trị của cơ quan.',
    ADMINISTRATOR: 'Thêm người, cấp chức vụ, bàn giao khi có người rời cơ quan, mở khóa, cấp mật khẩu dùng một lần.',
    PROVINCE_ADMINISTRATOR: 'Làm như quản trị của cơ quan, với mọi cơ quan.',
    AGENCY_LEADER: 'Bàn giao việc của người rời chức vụ.',
  },
  people_handOver: {
    everybody: 'Trang này dành cho người đứng đầu và quản trị của cơ quan.',
    AGENCY_LEADER: 'Bàn giao việc của người sắp nghỉ, chuyển công tác cho người khác, có căn cứ.',
    ADMINISTRATOR: 'Bàn giao rồi kết thúc chức vụ trong cùng một lần.',
  },
  people_units: {
    everybody: 'Trang này dành cho quản trị của cơ quan.',
    ADMINISTRATOR: 'Thêm, đổi tên, kết thúc đơn vị; sắp thứ tự chức vụ.',
    PROVINCE_ADMINISTRATOR: 'Thêm, đổi tên, kết thúc đơn vị của cơ quan đang làm việc.',
  },
  rights: {
    everybody: 'Xem được quyền của chính mình.',
    ADMINISTRATOR: 'Cấp, thu hồi vai trò kèm căn cứ; không tự cấp vai trò quản trị cho mình.',
    PROVINCE_ADMINISTRATOR: 'Cấp, thu hồi vai trò ở mọi cơ quan.',
  },
  rights_posts: {
    everybody: 'Trang này dành cho quản trị của cơ quan.',
    ADMINISTRATOR: 'Rà soát định kỳ: ai còn vai trò không cần đến.',
    PROVINCE_ADMINISTRATOR: 'Chọn cơ quan rồi rà soát như quản trị ở đó.',
  },
  rights_own: { everybody: 'Mỗi quyền ghi rõ nhờ vai trò nào; vai trò ghi rõ ai cấp và căn cứ.' },
  delegations: {
    everybody: 'Đi vắng: giao cho người cùng cơ quan từ ngày đến ngày. Về sớm: kết thúc rồi xem báo cáo bàn giao.',
    AGENCY_LEADER: 'Chữ ký không giao được ở đây; cho thư ký nhập hộ thì chọn “thư ký”.',
  },
  delegations_agency: {
    everybody: 'Trang này dành cho quản trị của cơ quan.',
    ADMINISTRATOR: 'Lập thay cho người vắng đột xuất, kèm căn cứ; kết thúc khi không còn cần.',
  },
  bundles: {
    everybody: 'Trang này dành cho quản trị của cơ quan.',
    ADMINISTRATOR: 'Sửa nhiều người một lúc: xuất Excel, sửa, thả vào xem thử, rồi mới ghi.',
  },
  circulation_access: {
    everybody: 'Người đứng đầu và quản trị xem được lượt xem của người khác.',
    AGENCY_LEADER: 'Hỏi theo người, theo đối tượng hoặc khoảng ngày.',
    ADMINISTRATOR: 'Thấy ai đã xem, không thấy nội dung văn bản.',
  },
  administration_hours: {
    everybody: 'Trang này dành cho quản trị của cơ quan.',
    ADMINISTRATOR: 'Đặt giờ và các buổi làm việc của cơ quan.',
    PROVINCE_ADMINISTRATOR: 'Đặt giờ chung cho cơ quan chưa có giờ riêng.',
  },
  administration_failed: {
    everybody: 'Trang này dành cho quản trị.',
    ADMINISTRATOR: 'Thấy tin lỗi của cơ quan mình.',
    PROVINCE_ADMINISTRATOR: 'Thấy tin lỗi của cả tỉnh, kể cả tin không rõ cơ quan.',
  },
};
